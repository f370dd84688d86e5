package worthwhile.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Public holidays by codes such as {@code DE} or {@code DE-BY}.
 */
@Component
public class Holidays {

	private final PublicHolidays world;

	private final Map<String, HolidayCalendar> calendars = new ConcurrentHashMap<>();

	public Holidays(PublicHolidays world) {
		this.world = world;
	}

	/**
	 * The calendar of a code that was accepted once; none for no code.
	 */
	public HolidayCalendar calendar(@Nullable String code) {
		if (code == null) {
			return HolidayCalendar.NONE;
		}
		return this.calendars.computeIfAbsent(code, (place) -> find(place).orElse(HolidayCalendar.NONE));
	}

	/**
	 * A code as it is kept, if there is such a place.
	 */
	public Optional<String> code(String written) {
		String code = written.strip().toUpperCase(Locale.ROOT).replace('_', '-');
		return find(code).map((calendar) -> code);
	}

	/**
	 * The regions of the country that a code begins with; none if there is no such
	 * country.
	 */
	public List<String> regions(String written) {
		return this.world.regions(written.strip().split("[-_]", 2)[0]);
	}

	private Optional<HolidayCalendar> find(String code) {
		String[] parts = code.split("-", 2);
		return this.world.of(parts[0], (parts.length > 1) ? parts[1] : null);
	}

}
