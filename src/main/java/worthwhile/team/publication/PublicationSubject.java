package worthwhile.team.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import worthwhile.team.roster.TeamId;

/**
 * Which publication a message is about.
 *
 * @param team of which team
 * @param from the Monday of its first week
 */
record PublicationSubject(TeamId team, LocalDate from) {

	/**
	 * The one that was written so; nothing if it is none.
	 */
	static Optional<PublicationSubject> parse(String subject) {
		String[] parts = subject.split("/", 2);
		try {
			LocalDate from = LocalDate.parse(parts[parts.length - 1]);
			return TeamId.of(parts[0]).map((team) -> new PublicationSubject(team, from));
		}
		catch (DateTimeException notADay) {
			return Optional.empty();
		}
	}

	/**
	 * The team's id and the Monday, with a slash between them.
	 */
	@Override
	public String toString() {
		return this.team + "/" + this.from;
	}

}
