package worthwhile.team.roster;

import java.util.Optional;
import java.util.UUID;

/**
 * A team, by an id that says nothing about it.
 *
 * @param value random
 */
public record TeamId(UUID value) {

	static TeamId random() {
		return new TeamId(UUID.randomUUID());
	}

	/**
	 * The id as {@link #toString()} wrote it; nothing if it is none.
	 */
	public static Optional<TeamId> of(String written) {
		try {
			return Optional.of(new TeamId(UUID.fromString(written)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
