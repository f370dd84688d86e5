package worthwhile.team.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.team.disclosure.Ballot;
import worthwhile.team.disclosure.Choice;

/**
 * What members answered in open votes, in the database. With a closed vote, and with
 * whoever is not in the team any more, there is nothing.
 */
@Repository
class JdbcBallots {

	private final JdbcClient jdbc;

	JdbcBallots(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps what a member answers, instead of what they answered before.
	 * @param vote an open one
	 * @param from the first week in which the member counts in the team
	 */
	void keep(Vote vote, LocalDate from, Ballot ballot) {
		this.jdbc.sql("DELETE FROM team_ballot WHERE vote = :vote AND member_id = :member")
			.param("vote", vote.id().value())
			.param("member", ballot.member().value())
			.update();
		List<Map.Entry<String, Choice>> choices = List.copyOf(ballot.choices().entrySet());
		this.jdbc.sql("""
				INSERT INTO team_ballot (vote, team, member_id, from_week, network, choice)
				SELECT :vote, :team, :member, :from, network, choice
				FROM unnest(:networks::text[], :choices::text[]) AS answered (network, choice)
				""")
			.param("vote", vote.id().value())
			.param("team", vote.team().value())
			.param("member", ballot.member().value())
			.param("from", from)
			.param("networks", Columns.of(choices, Map.Entry::getKey))
			.param("choices", Columns.of(choices, (choice) -> Columns.word(choice.getValue())))
			.update();
	}

	/**
	 * What a member answered, by the network's key; nothing if they did not vote.
	 */
	Map<String, Choice> of(MemberId member, VoteId vote) {
		Map<String, Choice> choices = new HashMap<>();
		this.jdbc.sql("SELECT network, choice FROM team_ballot WHERE vote = :vote AND member_id = :member")
			.param("vote", vote.value())
			.param("member", member.value())
			.query((row) -> {
				choices.put(row.getString("network"), Columns.choice(row, "choice", Choice.class));
			});
		return choices;
	}

	/**
	 * Those who voted.
	 */
	Set<MemberId> voters(VoteId vote) {
		return this.jdbc.sql("SELECT DISTINCT member_id FROM team_ballot WHERE vote = :vote")
			.param("vote", vote.value())
			.query((row, number) -> member(row))
			.set();
	}

	/**
	 * All that was answered, one ballot for each member who voted.
	 */
	List<Ballot> all(VoteId vote) {
		Map<MemberId, Map<String, Choice>> choices = new HashMap<>();
		this.jdbc.sql("SELECT member_id, network, choice FROM team_ballot WHERE vote = :vote")
			.param("vote", vote.value())
			.query((row) -> {
				choices.computeIfAbsent(member(row), (member) -> new HashMap<>())
					.put(row.getString("network"), Columns.choice(row, "choice", Choice.class));
			});
		return choices.entrySet().stream().map((one) -> new Ballot(one.getKey(), one.getValue())).toList();
	}

	/**
	 * Deletes all that was answered.
	 */
	void delete(VoteId vote) {
		this.jdbc.sql("DELETE FROM team_ballot WHERE vote = :vote").param("vote", vote.value()).update();
	}

	/**
	 * All that a member answered, by the names of the columns.
	 */
	List<Map<String, Object>> export(MemberId member) {
		return this.jdbc.sql("""
				SELECT t.name, b.network, b.choice, v.closes_at
				FROM team_ballot b JOIN team_vote v ON v.id = b.vote JOIN team t ON t.id = v.team
				WHERE b.member_id = :member ORDER BY v.opened_at, b.network
				""").param("member", member.value()).query((row, number) -> exported(row)).list();
	}

	private static Map<String, Object> exported(ResultSet row) throws SQLException {
		Map<String, Object> exported = new LinkedHashMap<>();
		exported.put("channel", row.getString("name"));
		exported.put("network", row.getString("network"));
		exported.put("choice", row.getString("choice"));
		exported.put("counted_at", Columns.instant(row, "closes_at").toString());
		return exported;
	}

	private static MemberId member(ResultSet row) throws SQLException {
		return new MemberId(row.getObject("member_id", UUID.class));
	}

}
