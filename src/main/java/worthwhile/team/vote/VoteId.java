package worthwhile.team.vote;

import java.util.Optional;
import java.util.UUID;

/**
 * A vote, by an id that says nothing about it.
 *
 * @param value random
 */
record VoteId(UUID value) {

	static VoteId random() {
		return new VoteId(UUID.randomUUID());
	}

	/**
	 * The id as {@link #toString()} wrote it; nothing if it is none.
	 */
	static Optional<VoteId> of(String written) {
		try {
			return Optional.of(new VoteId(UUID.fromString(written)));
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
