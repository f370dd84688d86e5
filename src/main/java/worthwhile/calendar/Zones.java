package worthwhile.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The time zones of the world by their IANA names.
 */
public final class Zones {

	private static final int MOST_SUGGESTIONS = 3;

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
	 * Names that somebody could have meant, such as those of a city; three at most.
	 */
	public static List<String> suggestions(String name) {
		String wanted = tidy(name);
		if (wanted.length() < 3) {
			return List.of();
		}
		return names((id) -> id.toLowerCase(Locale.ROOT).contains("/" + wanted)).limit(MOST_SUGGESTIONS).toList();
	}

	private static Stream<String> names(Predicate<String> wanted) {
		return ZoneId.getAvailableZoneIds().stream().filter((id) -> !id.startsWith("SystemV/")).filter(wanted).sorted();
	}

	private static String tidy(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
	}

}
