package worthwhile.team.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.WorkspaceId;
import worthwhile.storage.Columns;
import worthwhile.team.disclosure.Majority;
import worthwhile.team.roster.TeamId;
import worthwhile.usage.Network;

/**
 * Votes and what they came to, in the database.
 */
@Repository
class JdbcVotes {

	private static final String SELECT = """
			SELECT id, team, week, networks, names, minimum, opened_at, closes_at, open FROM team_vote
			""";

	private final JdbcClient jdbc;

	JdbcVotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Vote> find(VoteId vote) {
		return this.jdbc.sql(SELECT + "WHERE id = :id").param("id", vote.value()).query(JdbcVotes::vote).optional();
	}

	/**
	 * The vote that a team opened last.
	 */
	Optional<Vote> latest(TeamId team) {
		return this.jdbc.sql(SELECT + "WHERE team = :team ORDER BY opened_at DESC LIMIT 1")
			.param("team", team.value())
			.query(JdbcVotes::vote)
			.optional();
	}

	/**
	 * Keeps others from opening a vote of a team, and from closing the team, until the
	 * transaction ends.
	 * @return whether the team is open
	 */
	boolean lock(TeamId team) {
		return this.jdbc.sql("SELECT id FROM team WHERE id = :team AND open FOR NO KEY UPDATE")
			.param("team", team.value())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	void add(Vote vote) {
		this.jdbc.sql("""
				INSERT INTO team_vote (id, team, week, networks, names, minimum, opened_at, closes_at)
				VALUES (:id, :team, :week, :networks::text[], :names::text[], :minimum, :opened, :closes)
				""")
			.param("id", vote.id().value())
			.param("team", vote.team().value())
			.param("week", vote.week())
			.param("networks", Columns.of(vote.keys()))
			.param("names", Columns.of(vote.names()))
			.param("minimum", vote.minimum())
			.param("opened", Columns.time(vote.openedAt()))
			.param("closes", Columns.time(vote.closesAt()))
			.update();
	}

	/**
	 * The vote, if it is open; it stays so until the transaction ends.
	 */
	Optional<Vote> keepOpen(VoteId vote) {
		return this.jdbc.sql(SELECT + "WHERE id = :id AND open FOR SHARE")
			.param("id", vote.value())
			.query(JdbcVotes::vote)
			.optional();
	}

	/**
	 * The vote, if it is open; nobody answers it or closes it until the transaction ends.
	 */
	Optional<Vote> lockOpen(VoteId vote) {
		return this.jdbc.sql(SELECT + "WHERE id = :id AND open FOR UPDATE")
			.param("id", vote.value())
			.query(JdbcVotes::vote)
			.optional();
	}

	/**
	 * Closes a vote whose answers are deleted already.
	 */
	void close(VoteId vote) {
		this.jdbc.sql("UPDATE team_vote SET open = false WHERE id = :id").param("id", vote.value()).update();
	}

	/**
	 * Keeps for good what a vote came to.
	 */
	void publish(VoteId vote, WorkspaceId workspace, PublishedConsensus consensus, Instant now) {
		this.jdbc.sql("""
				INSERT INTO team_consensus (vote, workspace, names, majorities, published_at)
				VALUES (:vote, :workspace, :names::text[], :majorities::text[], :now)
				""")
			.param("vote", vote.value())
			.param("workspace", workspace.value())
			.param("names", Columns.of(consensus.names()))
			.param("majorities", Columns.of(consensus.majorities(), Columns::word))
			.param("now", Columns.time(now))
			.update();
	}

	/**
	 * What a vote came to, if it came to anything.
	 */
	Optional<PublishedConsensus> consensus(VoteId vote) {
		return this.jdbc.sql("SELECT names, majorities FROM team_consensus WHERE vote = :vote")
			.param("vote", vote.value())
			.query((row, number) -> new PublishedConsensus(words(row, "names"),
					words(row, "majorities").stream().map((word) -> Columns.choice(word, Majority.class)).toList()))
			.optional();
	}

	private static Vote vote(ResultSet row, int number) throws SQLException {
		return new Vote(new VoteId(row.getObject("id", UUID.class)), new TeamId(row.getObject("team", UUID.class)),
				row.getObject("week", LocalDate.class), networks(words(row, "networks"), words(row, "names")),
				row.getInt("minimum"), Columns.instant(row, "opened_at"), Columns.instant(row, "closes_at"),
				row.getBoolean("open"));
	}

	private static List<Network> networks(List<String> keys, List<String> names) {
		return IntStream.range(0, keys.size())
			.mapToObj((index) -> new Network(keys.get(index), names.get(index)))
			.toList();
	}

	private static List<String> words(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
