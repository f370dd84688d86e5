package worthwhile.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The public holidays of the world, by ISO 3166 country and region; days that are only
 * observed or on which only banks close are not among them.
 */
@Component
public final class PublicHolidays {

	private static final String WHOLE_COUNTRY = "";

	private final List<String> countries = Arrays.stream(Locale.getISOCountries())
		.filter(HolidayManager.getSupportedCalendarCodes()::contains)
		.sorted()
		.toList();

	private final Map<PlaceInYear, Set<LocalDate>> known = new ConcurrentHashMap<>();

	/**
	 * Looks for a holiday somewhere: the first time that takes more than a second, since
	 * what is needed for it has to be read.
	 */
	void read() {
		isHoliday(this.countries.get(0), WHOLE_COUNTRY, LocalDate.EPOCH);
	}

	/**
	 * Whether anything was read yet.
	 */
	boolean isRead() {
		return !this.known.isEmpty();
	}

	/**
	 * The codes of the known countries, such as {@code DE}, in alphabetical order.
	 */
	List<String> countries() {
		return this.countries;
	}

	/**
	 * The codes of a country's regions that have holidays of their own, such as
	 * {@code BY}, in alphabetical order; none for an unknown country.
	 */
	List<String> regions(String country) {
		if (!this.countries.contains(upper(country))) {
			return List.of();
		}
		return manager(country).getCalendarHierarchy()
			.getChildren()
			.keySet()
			.stream()
			.map(PublicHolidays::upper)
			.sorted()
			.toList();
	}

	/**
	 * The holidays of a country, or of one of its regions with those of the country.
	 * @param country its code, in any case
	 * @param region the region's code within the country, in any case, if there is one
	 * @return its calendar, or none if the country or the region is unknown
	 */
	Optional<HolidayCalendar> of(String country, @Nullable String region) {
		if (!this.countries.contains(upper(country))) {
			return Optional.empty();
		}
		if (region != null && !regions(country).contains(upper(region))) {
			return Optional.empty();
		}
		String place = (region != null) ? region.toLowerCase(Locale.ROOT) : WHOLE_COUNTRY;
		return Optional.of((day) -> isHoliday(upper(country), place, day));
	}

	private boolean isHoliday(String country, String region, LocalDate day) {
		// New Year's Day on a Saturday can be kept on the Friday of the year before
		return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
			.mapToObj((year) -> new PlaceInYear(country, region, Year.of(year)))
			.anyMatch((place) -> this.known.computeIfAbsent(place, PublicHolidays::days).contains(day));
	}

	private static Set<LocalDate> days(PlaceInYear place) {
		return manager(place.country()).getHolidays(place.year(), HolidayType.PUBLIC_HOLIDAY, place.region())
			.stream()
			.map(Holiday::getDate)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static HolidayManager manager(String country) {
		return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
	}

	private static String upper(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

	private record PlaceInYear(String country, String region, Year year) {
	}

}
