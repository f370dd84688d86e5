package worthwhile.msteams.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Excerpt;
import worthwhile.message.Unbroken;

/**
 * Text that Teams shows as it is. Runs of rich text are literal on every client; only
 * what needs the role of a heading, or stands in for something else, is Markdown and
 * escaped.
 */
final class CardText {

	/** The longest text of any block, in UTF-16 units. */
	static final int LONGEST = 3000;

	/** Stands where a text is needed and there is none. */
	private static final String NO_TEXT = "–";

	/** Keeps two characters apart, and is not seen. */
	private static final String JOINER = "\u2060";

	private static final String HARD_SPACE = "\u00a0";

	/** Clients put a date in its place, in literal text too. */
	private static final Pattern DATE = Pattern.compile("\\{\\{(?=DATE\\(|TIME\\()");

	private static final Pattern MARKUP = Pattern.compile("[\\\\*_`~\\[\\]<>&]");

	private static final Pattern MARKUP_AT_THE_START = Pattern.compile("^(\\s*\\d*)([#+.)-])");

	private static final Pattern BREAK = Pattern.compile("\\R");

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private CardText() {
	}

	static ArrayNode array() {
		return NODES.arrayNode();
	}

	static ObjectNode object() {
		return NODES.objectNode();
	}

	/**
	 * An object with nothing but its type.
	 */
	static ObjectNode object(String type) {
		return NODES.objectNode().put("type", type);
	}

	/**
	 * One line of 1 to so many UTF-16 units; what is cut ends with an ellipsis, and never
	 * with half a character.
	 */
	static String shortened(String text, int most) {
		return text.isBlank() ? NO_TEXT : literal(Excerpt.shortened(text, most));
	}

	private static String literal(String text) {
		return DATE.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("{" + JOINER + "{");
	}

	/**
	 * A piece of literal text.
	 */
	static ObjectNode run(String text) {
		return unchanged(Unbroken.of(text));
	}

	private static ObjectNode unchanged(String text) {
		return object("TextRun").put("text", literal(text));
	}

	static ObjectNode strong(String text) {
		return run(text).put("weight", "bolder");
	}

	/**
	 * Small and grey.
	 */
	static ObjectNode quiet(String text) {
		return run(text).put("size", "small").put("isSubtle", true);
	}

	/**
	 * Of fixed width.
	 */
	static ObjectNode typed(String text) {
		return unchanged(text).put("fontType", "monospace");
	}

	/**
	 * Of fixed width, and as many spaces as there are.
	 */
	static ObjectNode drawn(String line) {
		return typed(line.replace(" ", HARD_SPACE));
	}

	/**
	 * One line of literal text.
	 */
	static ObjectNode line(List<ObjectNode> runs) {
		ObjectNode line = object("RichTextBlock");
		line.set("inlines", array().addAll(runs));
		return line;
	}

	static ObjectNode line(ObjectNode... runs) {
		return line(List.of(runs));
	}

	/**
	 * Literal text, a block for each of its lines: within a block a client may take a
	 * line break for a space.
	 */
	static List<ObjectNode> lines(List<Block.Part> parts, Look look) {
		List<ObjectNode> lines = new ArrayList<>();
		boolean isFirst = true;
		boolean afterGap = false;
		for (List<Block.Part> line : split(parts)) {
			if (line.isEmpty()) {
				afterGap = true;
				continue;
			}
			ObjectNode block = line(line.stream().map(look::of).toList());
			lines.add((isFirst || afterGap) ? block : block.put("spacing", "none"));
			isFirst = false;
			afterGap = false;
		}
		return lines;
	}

	private static List<List<Block.Part>> split(List<Block.Part> parts) {
		List<List<Block.Part>> lines = new ArrayList<>();
		lines.add(new ArrayList<>());
		for (Block.Part part : parts) {
			String[] pieces = BREAK.split(part.text(), -1);
			for (int piece = 0; piece < pieces.length; piece++) {
				if (piece > 0) {
					lines.add(new ArrayList<>());
				}
				if (!pieces[piece].isEmpty()) {
					lines.get(lines.size() - 1).add(new Block.Part(pieces[piece], part.strong()));
				}
			}
		}
		lines.replaceAll((line) -> line.stream().allMatch((part) -> part.text().isBlank()) ? List.of() : line);
		return lines;
	}

	/**
	 * One line of Markdown in which nothing is markup.
	 */
	static ObjectNode title(String text, int most) {
		return object("TextBlock").put("text", escaped(shortened(text, most)))
			.put("weight", "bolder")
			.put("wrap", true);
	}

	/**
	 * A text for where Teams looks for Markdown.
	 */
	static String escaped(String text) {
		// what is indented far enough is code, in which nothing can be escaped
		String escaped = MARKUP.matcher(literal(text).stripLeading()).replaceAll("\\\\$0");
		return MARKUP_AT_THE_START.matcher(escaped).replaceFirst("$1\\\\$2");
	}

	/**
	 * Whether a text can be read as Markdown.
	 */
	static boolean hasMarkup(String text) {
		return !escaped(text).equals(text);
	}

	/**
	 * How a piece of text looks.
	 */
	@FunctionalInterface
	interface Look {

		/** As running text: some of it stands out. */
		Look RUNNING = (part) -> part.strong() ? strong(part.text()) : run(part.text());

		/** As a note. */
		Look QUIET = (part) -> quiet(part.text());

		/** As somebody's own words. */
		Look QUOTED = (part) -> unchanged(part.text()).put("italic", true);

		ObjectNode of(Block.Part part);

	}

}
