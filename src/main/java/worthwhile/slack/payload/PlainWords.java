package worthwhile.slack.payload;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, from what Slack makes of it: it escapes three characters, and
 * wraps links, people, channels and dates in angle brackets. See "Formatting message
 * text" in Slack's documentation.
 */
final class PlainWords {

	/** Only what Slack itself wraps: commands come with brackets that somebody typed. */
	private static final Pattern WRAPPED = Pattern
		.compile("<([@#!]|(?=(?:https?|mailto|tel|ftp)[:/]))([^<>|]*)(?:\\|([^<>]*))?>");

	private PlainWords() {
	}

	static String of(String text) {
		// what was escaped comes last, or it could be read as a bracket
		return WRAPPED.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(unwrapped(match)))
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&amp;", "&");
	}

	/**
	 * What is seen of it in Slack. An id is no word that anybody wrote, and a person's
	 * belongs nowhere.
	 */
	private static String unwrapped(MatchResult match) {
		String sign = match.group(1);
		String what = match.group(2);
		String label = (match.group(3) != null) ? match.group(3) : "";
		return switch (sign) {
			case "@", "#" -> sign + (label.isEmpty() ? "…" : label);
			case "!" -> label.isEmpty() ? "@" + what.replaceFirst("\\^.*", "") : label;
			default -> label.isEmpty() ? what.replaceFirst("^(?:mailto|tel):", "") : label;
		};
	}

}
