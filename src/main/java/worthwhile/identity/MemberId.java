package worthwhile.identity;

import java.util.UUID;

/**
 * A member, by an id that says nothing about them.
 *
 * @param value random
 */
public record MemberId(UUID value) {

	public static MemberId random() {
		return new MemberId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
