package worthwhile.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.language.Languages;

/**
 * The time zones of the world by their IANA names.
 */
public final class Zones {

	private static final int MOST_SUGGESTIONS = 3;

	private static final Pattern DISTANCE = Pattern
		.compile("(?:gmt|utc)?_?(?<sign>[+−-])_?(?<hours>[0-9]{1,2})(?::?(?<minutes>[0-9]{2}))?");

	/** As far as a zone may be from UTC. */
	private static final int MOST_MINUTES = 18 * 60;

	/**
	 * Of the many names for the same time, those that come first.
	 */
	private static final List<String> WHERE_MOST_PEOPLE_LIVE = List.of("Asia/Kolkata", "Asia/Shanghai", "Europe/Berlin",
			"Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver",
			"America/Sao_Paulo", "Africa/Lagos", "Asia/Jakarta", "Asia/Karachi", "Asia/Dhaka", "Asia/Tokyo",
			"Europe/Istanbul", "Europe/Athens", "Africa/Cairo", "Africa/Johannesburg", "Africa/Nairobi", "Asia/Dubai",
			"Asia/Singapore", "Australia/Sydney", "Pacific/Auckland");

	private Zones() {
	}

	/**
	 * The zone of a name, in any case and with spaces for underscores.
	 */
	public static Optional<ZoneId> find(String name) {
		String wanted = tidy(name);
		return names((id) -> id.toLowerCase(Locale.ROOT).equals(wanted)).findFirst().map(ZoneId::of);
	}

	/**
	 * Names that somebody could have meant, three at most: by a city, by what the zone is
	 * called in English or German, such as that of a country, or by the distance from
	 * UTC, of which the zones of the tz database count the other way round.
	 */
	public static List<String> suggestions(String name) {
		String wanted = tidy(name);
		Matcher distance = DISTANCE.matcher(wanted);
		if (distance.matches()) {
			return offset(distance).map((offset) -> best((id) -> offset.equals(standard(id)))).orElse(List.of());
		}
		if (wanted.length() < 3) {
			return List.of();
		}
		return Stream
			.<Predicate<String>>of((id) -> id.toLowerCase(Locale.ROOT).endsWith("/" + wanted),
					(id) -> calls(id).contains(wanted), (id) -> id.toLowerCase(Locale.ROOT).contains("/" + wanted))
			.map(Zones::best)
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static List<String> best(Predicate<String> wanted) {
		return names(wanted).sorted(Comparator.comparingInt(Zones::rank)).limit(MOST_SUGGESTIONS).toList();
	}

	private static int rank(String id) {
		int place = WHERE_MOST_PEOPLE_LIVE.indexOf(id);
		return (place < 0) ? WHERE_MOST_PEOPLE_LIVE.size() : place;
	}

	/**
	 * The words and abbreviations by which people call a zone.
	 */
	private static Set<String> calls(String id) {
		TimeZone zone = TimeZone.getTimeZone(id);
		return Languages.all()
			.stream()
			.flatMap((language) -> Stream.of(zone.getDisplayName(false, TimeZone.LONG, language),
					zone.getDisplayName(false, TimeZone.SHORT, language),
					zone.toZoneId().getDisplayName(TextStyle.FULL, language)))
			.flatMap((called) -> Stream.of(called.toLowerCase(Locale.ROOT).split(" ")))
			.collect(Collectors.toSet());
	}

	private static Optional<ZoneOffset> offset(Matcher distance) {
		int minutes = Integer.parseInt(distance.group("hours")) * 60
				+ Optional.ofNullable(distance.group("minutes")).map(Integer::parseInt).orElse(0);
		int seconds = 60 * ("+".equals(distance.group("sign")) ? minutes : -minutes);
		return (minutes <= MOST_MINUTES) ? Optional.of(ZoneOffset.ofTotalSeconds(seconds)) : Optional.empty();
	}

	private static ZoneOffset standard(String id) {
		return ZoneId.of(id).getRules().getStandardOffset(Instant.MAX);
	}

	private static Stream<String> names(Predicate<String> wanted) {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((id) -> !id.startsWith("SystemV/") && wanted.test(id))
			.sorted();
	}

	private static String tidy(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
	}

}
