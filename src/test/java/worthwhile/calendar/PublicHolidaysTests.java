package worthwhile.calendar;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static worthwhile.testing.Patience.await;

class PublicHolidaysTests {

	private final PublicHolidays holidays = new PublicHolidays();

	@ParameterizedTest(name = "{0} {1}: {2}, {4}")
	@CsvSource(textBlock = """
			DE,   , 2026-10-03, true,  Tag der Deutschen Einheit
			DE,   , 2026-04-03, true,  Karfreitag
			DE,   , 2026-06-04, false, Fronleichnam is not for all of Germany
			DE, by, 2026-06-04, true,  Fronleichnam in Bavaria
			DE, BY, 2026-10-03, true,  the country's in a region too
			de, be, 2026-03-08, true,  Frauentag in Berlin
			DE, be, 2026-06-04, false, no Fronleichnam in Berlin
			DE, by, 2026-06-05, false, the day after
			US,   , 2026-11-26, true,  Thanksgiving
			US,   , 2027-12-24, true,  Christmas kept on a Friday
			US,   , 2027-12-31, true,  New Year of 2028 kept in 2027
			FR,   , 2026-07-14, true,  Fête nationale
			CH,   , 2026-01-02, false, on which only banks close
			""")
	void areThoseOfThePlace(String country, String region, LocalDate day, boolean holiday, String what) {
		assertThat(this.holidays.of(country, region))
			.hasValueSatisfying((calendar) -> assertThat(calendar.isHoliday(day)).isEqualTo(holiday));
	}

	@Test
	void areUnknownInUnknownPlaces() {
		assertThat(this.holidays.of("XX", null)).isEmpty();
		assertThat(this.holidays.of("", null)).isEmpty();
		assertThat(this.holidays.of("../de", null)).isEmpty();
		assertThat(this.holidays.of("NYSE", null)).isEmpty();
		assertThat(this.holidays.of("DE", "bavaria")).isEmpty();
		assertThat(this.holidays.of("DE", "")).isEmpty();
	}

	@Test
	void nameTheirCountriesAndRegions() {
		assertThat(this.holidays.countries()).contains("DE", "US", "BR", "IN", "AU", "GB")
			.doesNotContain("NYSE", "TARGET")
			.isSorted()
			.hasSizeGreaterThan(200);
		assertThat(this.holidays.regions("de")).contains("BY", "BE", "NW").isSorted().hasSize(16);
		assertThat(this.holidays.regions("XX")).isEmpty();
	}

	@Test
	void canBeReadForEveryCountry() {
		for (String country : this.holidays.countries()) {
			HolidayCalendar calendar = this.holidays.of(country, null).orElseThrow();
			assertThatCode(() -> calendar.isHoliday(LocalDate.of(2026, 6, 9))).as(country).doesNotThrowAnyException();
		}
	}

	@Test
	void areReadWhenTheApplicationHasStarted() {
		try (var context = new AnnotationConfigApplicationContext(PublicHolidays.class, ReadHolidays.class)) {
			PublicHolidays world = context.getBean(PublicHolidays.class);
			assertThat(world.isRead()).isFalse();
			context.publishEvent(
					new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
			await().until(world::isRead);
		}
	}

}
