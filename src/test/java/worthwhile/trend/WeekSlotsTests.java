package worthwhile.trend;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Away;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.HolidayCalendar;
import worthwhile.calendar.QuietHours;
import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Rhythm;
import worthwhile.people.WeekTimes;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.trend.WeekSlots.Sending;
import worthwhile.usage.KnownNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class WeekSlotsTests {

	private static final QuietHours NIGHT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));

	private String zone = "Europe/Berlin";

	private LocalTime asked = LocalTime.of(16, 30);

	private WeekTimes week = WeekTimes.USUAL;

	private Cadence cadence = Cadence.DAILY;

	private QuietHours quiet = NIGHT;

	private List<Away> away = List.of();

	private HolidayCalendar holidays = HolidayCalendar.NONE;

	@ParameterizedTest(name = "{4}")
	@CsvSource(textBlock = """
			16:30, FRIDAY,   ,      2026-11-23T08:00:00Z, 2026-11-27T16:00:00Z, half an hour after the question
			16:30, FRIDAY,   ,      2026-11-27T15:59:59Z, 2026-11-27T16:00:00Z, just before
			16:30, FRIDAY,   ,      2026-11-27T16:00:00Z, 2026-12-04T16:00:00Z, not twice
			16:30, MONDAY,   09:15, 2026-11-27T16:00:00Z, 2026-11-30T08:15:00Z, at a time of one's own
			17:45, FRIDAY,   ,      2026-11-27T08:00:00Z, 2026-11-28T07:00:00Z, at the end of quiet hours
			17:45, FRIDAY,   ,      2026-11-27T20:00:00Z, 2026-11-28T07:00:00Z, still at the end of quiet hours
			17:45, FRIDAY,   ,      2026-11-28T07:00:00Z, 2026-12-05T07:00:00Z, after that the next
			16:30, FRIDAY,   ,      2026-03-20T17:00:00Z, 2026-03-27T16:00:00Z, before the clock is put forward
			16:30, FRIDAY,   ,      2026-03-27T16:00:00Z, 2026-04-03T15:00:00Z, after that
			16:30, FRIDAY,   ,      2026-10-16T16:00:00Z, 2026-10-23T15:00:00Z, before it is put back
			16:30, FRIDAY,   ,      2026-10-23T15:00:00Z, 2026-10-30T16:00:00Z, after that
			17:45, SATURDAY, ,      2026-03-28T08:00:00Z, 2026-03-29T06:00:00Z, at the end of a short night
			17:45, SATURDAY, ,      2026-10-24T08:00:00Z, 2026-10-25T07:00:00Z, at the end of a long night
			""")
	void comeOnTheirWeekdayAndNotInQuietHours(LocalTime asked, DayOfWeek day, @Nullable LocalTime time, Instant after,
			Instant next, String what) {
		this.asked = asked;
		this.week = new WeekTimes(true, day, time);
		assertThat(slots().next(after)).as(what).contains(next);
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource({ "2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z", "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z" })
	void comeOnceAtATimeThatIsLeftOutOrComesTwice(Instant after, Instant next) {
		this.quiet = QuietHours.NONE;
		this.week = new WeekTimes(true, DayOfWeek.SUNDAY, LocalTime.of(2, 30));
		assertThat(slots().next(after)).contains(next);
		assertThat(slots().next(next)).get().matches((later) -> later.isAfter(next.plusSeconds(6 * 86_400)));
	}

	@Test
	void comeInTheMembersZone() {
		this.zone = "America/New_York";
		assertThat(slots().next(Instant.parse("2026-11-23T08:00:00Z"))).contains(Instant.parse("2026-11-27T22:00:00Z"));
	}

	@Test
	void stayOnTheDayOfALateQuestion() {
		this.quiet = QuietHours.NONE;
		this.asked = LocalTime.of(23, 45);
		assertThat(slots().next(Instant.parse("2026-11-27T08:00:00Z"))).contains(Instant.parse("2026-11-27T22:59:00Z"));
	}

	@Test
	void areLeftOutOnDaysOff() {
		this.away = List.of(new Away(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27)));
		this.holidays = (day) -> day.equals(LocalDate.of(2026, 12, 4));
		assertThat(slots().next(Instant.parse("2026-11-23T08:00:00Z"))).contains(Instant.parse("2026-12-11T16:00:00Z"));
	}

	@Test
	void areLeftOutWhereQuietHoursEndOnADayOff() {
		this.asked = LocalTime.of(17, 45);
		this.away = List.of(new Away(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 28)));
		assertThat(slots().next(Instant.parse("2026-11-23T08:00:00Z"))).contains(Instant.parse("2026-12-05T07:00:00Z"));
	}

	@Test
	void neverComeWhereItIsTooLongQuietAfterThem() {
		this.quiet = new QuietHours(LocalTime.of(8, 0), LocalTime.of(7, 0));
		this.week = new WeekTimes(true, DayOfWeek.FRIDAY, LocalTime.of(9, 0));
		assertThat(slots().next(Instant.parse("2026-11-23T08:00:00Z"))).isEmpty();
	}

	@Test
	void comeEveryFourWeeksForThoseWhoAreAskedOnceAWeek() {
		this.cadence = Cadence.WEEKLY;
		assertThat(slots().next(Instant.parse("2026-11-23T08:00:00Z"))).contains(Instant.parse("2026-12-11T16:00:00Z"));
		assertThat(slots().next(Instant.parse("2026-12-11T16:00:00Z"))).contains(Instant.parse("2027-01-08T16:00:00Z"));
	}

	@Test
	void areNoneForThoseWhoWantNoneOrAreNotAsked() {
		Member member = member();
		assertThat(WeekSlots.of(member, Map.of())).isEmpty();
		this.week = WeekTimes.USUAL.wanted(false);
		assertThat(WeekSlots.of(member(), Map.of(member.id(), days()))).isEmpty();
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(textBlock = """
			2026-11-27T15:59:59Z,                     ,                     , not yet
			2026-11-27T16:00:00Z, 2026-11-27T16:00:00Z, 2026-11-27T17:00:00Z, until it is quiet
			2026-11-27T16:40:00Z, 2026-11-27T16:40:00Z, 2026-11-27T17:00:00Z, a little late
			2026-11-27T20:00:00Z, 2026-11-28T07:00:00Z, 2026-11-28T10:00:00Z, next morning
			2026-11-28T09:59:00Z, 2026-11-28T09:59:00Z, 2026-11-28T10:00:00Z, next morning still
			2026-11-28T10:00:00Z,                     ,                     , eighteen hours are over
			""")
	void areDueForEighteenHours(Instant now, @Nullable Instant at, @Nullable Instant until, String what) {
		Optional<Sending> due = slots().due(now);
		assertThat(due.map(Sending::at)).isEqualTo(Optional.ofNullable(at));
		assertThat(due.map(Sending::until)).isEqualTo(Optional.ofNullable(until));
		assertThat(due.map((sending) -> sending.weeks().subject())).isIn(Optional.of("2026-W48"), Optional.empty());
	}

	@Test
	void areTooLateWhenADayOffBegins() {
		this.quiet = QuietHours.NONE;
		this.away = List.of(new Away(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 28)));
		assertThat(slots().due(Instant.parse("2026-11-27T16:00:00Z")).map(Sending::until))
			.contains(Instant.parse("2026-11-27T23:00:00Z"));
		assertThat(slots().due(Instant.parse("2026-11-27T23:30:00Z"))).isEmpty();
	}

	private WeekSlots slots() {
		Member member = member();
		return WeekSlots.of(member, Map.of(member.id(), days())).orElseThrow();
	}

	private WorkingDays days() {
		return new WorkingDays(member().asking(), this.cadence, this.away, this.holidays);
	}

	private Member member() {
		AskingTimes times = new AskingTimes(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), this.asked,
				ZoneId.of(this.zone));
		Rhythm rhythm = new Rhythm(times, this.cadence, null, this.quiet, null, this.week);
		return new Member(MemberId.random(), WorkspaceId.random(), new PersonRef("test", "acme", "ada"),
				new MemberSettings(rhythm, Locale.ENGLISH, List.of(KnownNetworks.all().get(0)),
						MemberSettings.ByHand.NOTHING),
				new WorkspaceNetworks(List.of(), List.of()), Member.Standing.ACTIVE, null, null);
	}

}
