package worthwhile.team.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The weeks of a team, and when their summaries are due.
 */
class TeamCalendarTests {

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-03-08T22:59:59Z, 2026-03-02", "Europe/Berlin, 2026-03-08T23:00:00Z, 2026-03-09",
			"Pacific/Kiritimati, 2026-03-08T10:00:00Z, 2026-03-09", "UTC, 2026-12-31T23:59:00Z, 2026-12-28",
			"UTC, 2027-01-03T23:59:00Z, 2026-12-28", "UTC, 2027-01-04T00:00:00Z, 2027-01-04" })
	void aWeekBeginsOnMondayInTheTeamsZone(String zone, Instant now, LocalDate week) {
		Team team = team(zone, DayOfWeek.TUESDAY, "09:30");
		assertThat(team.week(now)).isEqualTo(week);
		assertThat(team.nextWeek(now)).isEqualTo(week.plusWeeks(1));
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, TUESDAY, 09:30, 2026-03-02, 2026-03-10T08:30:00Z",
			"Europe/Berlin, MONDAY, 00:00, 2026-03-02, 2026-03-08T23:00:00Z",
			"Europe/Berlin, SUNDAY, 23:59, 2026-03-02, 2026-03-15T22:59:00Z",
			"Europe/Berlin, SUNDAY, 02:30, 2026-03-16, 2026-03-29T01:00:00Z",
			"Europe/Berlin, SUNDAY, 02:30, 2026-10-12, 2026-10-25T00:30:00Z",
			"UTC, TUESDAY, 09:30, 2026-12-28, 2027-01-05T09:30:00Z" })
	void aSummaryIsDueInTheWeekAfter(String zone, DayOfWeek day, String time, LocalDate week, Instant due) {
		assertThat(team(zone, day, time).publication(week)).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "TUESDAY, 2026-03-09T12:00:00Z, 2026-03-02", "TUESDAY, 2026-03-10T09:29:59Z, 2026-03-02",
			"TUESDAY, 2026-03-10T09:30:00Z, 2026-03-09", "SUNDAY, 2026-03-14T12:00:00Z, 2026-03-02",
			"MONDAY, 2026-03-14T12:00:00Z, 2026-03-09" })
	void theNextSummaryIsOfTheEarliestWeekThatIsToCome(DayOfWeek day, Instant now, LocalDate week) {
		assertThat(team("UTC", day, "09:30").nextPublished(now)).isEqualTo(week);
	}

	private static Team team(String zone, DayOfWeek day, String time) {
		return new Team(TeamId.random(), WorkspaceId.random(), new ChannelRef("test", "acme", "c"), "#c",
				new TeamSettings(day, LocalTime.parse(time), ZoneId.of(zone), Locale.ENGLISH), true);
	}

}
