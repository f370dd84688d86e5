package worthwhile.msteams.card;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What was filled in on a card. Clients do not agree on how they write it: days and times
 * come as the form promises them, as far as there is one way to read them; whatever else
 * was written stays for whoever checks the form.
 */
final class SentValues {

	private static final Pattern DAY = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})");

	private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T.*");

	private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:\\s*([AP])\\.?M\\.?)?",
			Pattern.CASE_INSENSITIVE);

	private static final int MONTHS = 12;

	private static final int HALF_A_DAY = 12;

	private SentValues() {
	}

	static CardAnswer of(JsonNode own, JsonNode data) {
		String form = own.path(CardInputs.FORM).asString();
		String context = own.path(CardInputs.CONTEXT).asString("");
		String memory = own.path(CardInputs.MEMORY).asString("");
		Map<String, List<String>> values = values(own, data);
		return own.path(CardInputs.FOLD).isString()
				? new CardAnswer.Unfolded(form, context, memory, own.path(CardInputs.FOLD).asString(), values)
				: new CardAnswer.Filled(form, context, memory, values, own.path(CardInputs.SHOWN).asString(""));
	}

	private static Map<String, List<String>> values(JsonNode own, JsonNode data) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		// clients leave out what was left empty
		own.path(CardInputs.KINDS).propertyNames().forEach((name) -> values.put(name, List.of()));
		data.properties()
			.stream()
			.filter((sent) -> !sent.getKey().equals(CardActions.OWN) && !sent.getKey().equals(CardActions.TEAMS))
			.forEach((sent) -> values.put(sent.getKey(),
					read(sent.getValue(), own.path(CardInputs.KINDS).path(sent.getKey()).asString(""))));
		return values;
	}

	/**
	 * The one value that was sent, if there is one.
	 */
	static Optional<String> one(JsonNode sent) {
		return texts(sent).findFirst();
	}

	private static List<String> read(JsonNode sent, String kind) {
		return switch (kind) {
			case CardInputs.DAY -> texts(sent).map(SentValues::day).toList();
			case CardInputs.TIME -> texts(sent).map(SentValues::time).toList();
			case CardInputs.ONE -> texts(sent).filter((value) -> !value.equals(CardInputs.NOTHING)).toList();
			case CardInputs.SEVERAL -> texts(sent).flatMap((all) -> Stream.of(all.split(",")))
				.filter((value) -> !value.isBlank())
				.map(SentValues::decoded)
				.toList();
			default -> texts(sent).toList();
		};
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

	/**
	 * Numbers come as text, or as numbers from clients that know better.
	 */
	private static Stream<String> texts(JsonNode sent) {
		return (sent.isArray() ? sent.valueStream() : Stream.of(sent)).filter(JsonNode::isValueNode)
			.map((value) -> value.asString(""))
			.filter((text) -> !text.isBlank());
	}

	/**
	 * A day in ISO form; as it was written if it is none, or could be two.
	 */
	static String day(String written) {
		String day = written.strip();
		Matcher midnight = MIDNIGHT.matcher(day);
		if (midnight.matches()) {
			return midnight.group(1);
		}
		Matcher numbers = DAY.matcher(day);
		if (!numbers.matches()) {
			return day;
		}
		int first = Integer.parseInt(numbers.group(1));
		int second = Integer.parseInt(numbers.group(3));
		int year = Integer.parseInt(numbers.group(4));
		if (numbers.group(2).equals(".") || first > MONTHS || first == second) {
			return iso(year, second, first, day);
		}
		return (second > MONTHS) ? iso(year, first, second, day) : day;
	}

	private static String iso(int year, int month, int day, String otherwise) {
		try {
			return LocalDate.of(year, month, day).toString();
		}
		catch (DateTimeException ex) {
			return otherwise;
		}
	}

	/**
	 * A time of day as {@code HH:mm}; as it was written if it is none.
	 */
	static String time(String written) {
		Matcher time = TIME.matcher(written.strip());
		if (!time.matches()) {
			return written.strip();
		}
		int hour = Integer.parseInt(time.group(1));
		String half = time.group(3);
		if (half != null) {
			hour = hour % HALF_A_DAY + (half.equalsIgnoreCase("P") ? HALF_A_DAY : 0);
		}
		try {
			return LocalTime.of(hour, Integer.parseInt(time.group(2))).toString();
		}
		catch (DateTimeException ex) {
			return written.strip();
		}
	}

}
