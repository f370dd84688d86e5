package worthwhile.identity;

import java.util.UUID;

/**
 * A workspace, by an id that says nothing about it.
 *
 * @param value random
 */
public record WorkspaceId(UUID value) {

	public static WorkspaceId random() {
		return new WorkspaceId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
