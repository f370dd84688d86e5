package worthwhile.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import worthwhile.conversation.Incoming;

/**
 * What somebody wants of a team, by what they write after its name or press.
 */
enum TeamWord {

	/** To see how things stand. */
	SHOW(""),
	/** To make the channel a team. */
	SETUP("setup", "set up", "einrichten", "anlegen"),
	/** To change how the team wants its summaries. */
	SETTINGS("settings", "einstellungen"),
	/** To take part. */
	JOIN("join", "take part", "mitmachen", "beitreten", "teilnehmen"),
	/** To take part here, and no more in the team so far; a button alone says it. */
	CHANGE,
	/** To open a vote, or to take part in the one that is open. */
	VOTE("vote", "abstimmen", "abstimmung"),
	/** To take part no more. */
	LEAVE("leave", "verlassen", "austreten"),
	/** Nobody knows. */
	UNCLEAR;

	private final Set<String> words;

	TeamWord(String... words) {
		this.words = Set.of(words);
	}

	static TeamWord of(Incoming.Command command) {
		String written = command.rest().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		return Arrays.stream(values()).filter((word) -> word.words.contains(written)).findFirst().orElse(UNCLEAR);
	}

	static TeamWord of(Incoming.Press press) {
		return named(press.word());
	}

	static TeamWord of(Incoming.Submission submission) {
		return named(submission.word());
	}

	/**
	 * Whether a button that says it opens a form.
	 */
	boolean opensForm() {
		return this == SETUP || this == SETTINGS || this == VOTE;
	}

	/**
	 * The second part of a button's action, and of a form's id.
	 */
	String action() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static TeamWord named(String action) {
		return Arrays.stream(values()).filter((word) -> word.action().equals(action)).findFirst().orElse(UNCLEAR);
	}

}
