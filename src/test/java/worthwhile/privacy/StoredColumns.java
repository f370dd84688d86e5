package worthwhile.privacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where each column of the database is in a member's export, or why it is not.
 */
final class StoredColumns {

	/** The section of a table that has rows of a member. */
	private static final Map<String, String> SECTIONS = Map.ofEntries(Map.entry("member", "settings"),
			Map.entry("away", "away"), Map.entry("check_in", "check-ins"), Map.entry("entry", "entries"),
			Map.entry("outcome", "outcomes"), Map.entry("signal", "signals"), Map.entry("worth_default", "worth"),
			Map.entry("silence", "silence"), Map.entry("due", "due"), Map.entry("push", "bot-messages-waiting"),
			Map.entry("posted", "bot-messages"), Map.entry("reply", "bot-messages"), Map.entry("team_member", "team"),
			Map.entry("team_ballot", "vote"), Map.entry("last_told", "last-told"), Map.entry("intention", "intentions"),
			Map.entry("passed_budget", "passed-budgets"), Map.entry("return_wish", "return-wish"),
			Map.entry("verdict_opinion", "verdict-opinions"), Map.entry("reflection", "reflections"),
			Map.entry("verdict_said", "verdicts-said"));

	/** Columns that have another name there. */
	private static final Map<String, String> RENAMED = renamed("""
			member.id settings.member
			member.asked_on settings.days
			member.asked_at settings.time
			member.week_wanted settings.week
			member.week_on settings.week_day
			member.week_at settings.week_time
			away.first_day away.from
			away.last_day away.to
			outcome.worth outcomes.worth_hours
			worth_default.worth worth.worth_hours
			posted.posted_at bot-messages.posted
			reply.posted_at bot-messages.posted
			team_member.team team.channel
			team_ballot.team vote.channel
			team_ballot.vote vote.counted_at
			""");

	/** Columns that only say whose the row is, which the settings say already. */
	private static final Set<String> WHOSE = Set.of("away.member", "due.subject", "push.kind", "push.recipient",
			"push.lane", "posted.kind", "posted.recipient", "posted.lane", "reply.recipient", "reply.lane");

	/** Columns that say how the server does its work, and nothing about the member. */
	private static final Map<String, String> EXCEPTIONS = Map.ofEntries(Map.entry("push.id", "the number of a row"),
			Map.entry("push.rank", "what is sent first"), Map.entry("push.version", "how often it was wanted again"),
			Map.entry("push.attempts", "how often the server tried"),
			Map.entry("push.orphans", "how often a server stopped meanwhile"),
			Map.entry("push.doubt", "whether it may have arrived without an answer"),
			Map.entry("push.held_until", "until when a change is on its way"),
			Map.entry("due.failures", "how often the server tried"), Map.entry("team_ballot.open", "true in every row"),
			Map.entry("team_ballot.from_week", "the team's section has it"),
			Map.entry("reply.stays", "true for a moment while they are forgotten"));

	/** Tables that hold nothing about a member. */
	private static final Pattern ABOUT_NO_MEMBER = Pattern.compile(String.join("|", "workspace", "workspace_network",
			// channels, and what was published of them
			"team", "team_minimum", "team_publication", "team_progress", "team_vote", "team_consensus",
			// the queue of a workspace, what a platform delivered, the bot's own tokens
			// and secrets
			"lane", "heard", "slack_installation", "slack_team", "used_secret",
			// marks that stand for a moment
			"retention_progress", "resume_progress",
			// the heartbeats, and the database's own versions
			"qrtz_.*", "flyway_schema_history",
			// the playground exports its chat itself, where it is on, and Teams what it
			// has
			"playground_.*", "teams_.*"));

	private StoredColumns() {
	}

	/**
	 * The columns that are neither in an export nor excepted.
	 */
	static Set<String> missing(JdbcClient jdbc, JsonNode export) {
		return jdbc.sql("""
				SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'
				""")
			.query(String.class)
			.list()
			.stream()
			.filter((column) -> !ABOUT_NO_MEMBER.matcher(table(column)).matches())
			.filter((column) -> !WHOSE.contains(column) && !column.endsWith(".member_id"))
			.filter((column) -> !EXCEPTIONS.containsKey(column))
			.filter((column) -> !isIn(column, export))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isIn(String column, JsonNode export) {
		String name = column.substring(column.indexOf('.') + 1);
		String[] field = RENAMED.getOrDefault(column, SECTIONS.get(table(column)) + "." + name).split("\\.");
		JsonNode rows = export.path(field[0]);
		return rows.isArray() && rows.valueStream().anyMatch((row) -> row.has(field[1]));
	}

	private static String table(String column) {
		return column.substring(0, column.indexOf('.'));
	}

	private static Map<String, String> renamed(String lines) {
		List<String[]> pairs = Arrays.stream(lines.split("\n")).map((line) -> line.split(" ")).toList();
		Map<String, String> renamed = new HashMap<>();
		pairs.forEach((pair) -> renamed.put(pair[0], pair[1]));
		return renamed;
	}

}
