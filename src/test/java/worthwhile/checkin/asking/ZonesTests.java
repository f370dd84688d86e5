package worthwhile.checkin.asking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.people.Members;
import worthwhile.schedule.Due;
import worthwhile.schedule.Sweep;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives through real days with the real sweep, from one due instant to the next.
 */
@DialogueTest
class ZonesTests {

	private static final Duration STEP = Duration.ofMinutes(1);

	private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "America/Sao_Paulo",
			"Asia/Kolkata", "Australia/Lord_Howe", "UTC");

	@Autowired
	private Sweep sweep;

	@Autowired
	private Due due;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Members members;

	/**
	 * On the Sundays of a change the time is left out or comes twice in Berlin, New York
	 * and on Lord Howe Island.
	 */
	@Test
	void eachIsAskedOncePerWantedDayForAYear() {
		LocalDate from = LocalDate.of(2026, 1, 1);
		Set<DayOfWeek> days = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY);
		List<Wish> wishes = new ArrayList<>();
		for (String zone : ZONES) {
			LocalTime time = zone.equals("Australia/Lord_Howe") ? LocalTime.of(2, 15) : LocalTime.of(2, 30);
			wishes.add(new Wish(ZoneId.of(zone), time, days));
		}
		liveThrough(wishes, from, from.plusYears(1));
	}

	static List<Long> eachIsAskedAtAnyTimeOnAnyDays() {
		return Tries.of(List.of(2L, 5L, 11L, 12L), 1);
	}

	@ParameterizedTest
	@MethodSource
	void eachIsAskedAtAnyTimeOnAnyDays(long seed) {
		Random random = new Random(seed);
		LocalDate from = LocalDate.of(2026 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
		List<Wish> wishes = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
			Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
				.filter((day) -> random.nextInt(3) > 0)
				.collect(Collectors.toSet());
			wishes.add(new Wish(ZoneId.of(ZONES.get(i % 6)), time, days));
		}
		liveThrough(wishes, from, from.plusDays(25));
	}

	private void liveThrough(List<Wish> wishes, LocalDate from, LocalDate to) {
		Instant begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
		Instant end = to.atStartOfDay(ZoneOffset.UTC).toInstant();
		this.dialogue.begins(begin.minus(Duration.ofDays(1)).toString());
		Person first = this.dialogue.newcomer();
		Map<UUID, Wish> members = wishes.stream()
			.collect(Collectors.toMap((wish) -> join(first.colleague(wish.toString()), wish), Function.identity()));
		this.clock.set(begin);
		this.sweep.sweep();
		for (Instant next = next(end); next.isBefore(end); next = next(end)) {
			this.clock.set(next);
			this.sweep.sweep();
		}
		members.forEach((member, wish) -> assertThat(asked(member)).as("%s", wish)
			.containsExactlyEntriesOf(wish.expected(from, begin, end)));
	}

	/** Moves by a minute at least, as a heartbeat would. */
	private Instant next(Instant end) {
		Instant next = this.due.next().orElse(end);
		return next.isAfter(this.clock.instant()) ? next : this.clock.instant().plus(STEP);
	}

	private Map<LocalDate, Instant> asked(UUID member) {
		Map<LocalDate, Instant> asked = new TreeMap<>();
		this.jdbc.sql("SELECT day, slot_at FROM check_in WHERE member_id = :member")
			.param("member", member)
			.query((row) -> {
				asked.put(row.getObject("day", LocalDate.class), row.getTimestamp("slot_at").toInstant());
			});
		return asked;
	}

	/**
	 * The day before, since when nothing ran; all of one workspace, which has one night.
	 */
	private UUID join(Person person, Wish wish) {
		person.livesIn(wish.zone().getId()).joins();
		person.commands("settings").presses("Change").fills("days", wish.daysByName()).submits();
		person.sets(Map.of("time", wish.time().toString(), "quietFrom", "", "quietTo", "", "week", "never"));
		return this.members.find(person.ref()).orElseThrow().id().value();
	}

	/**
	 * When somebody wants to be asked.
	 */
	private record Wish(ZoneId zone, LocalTime time, Set<DayOfWeek> days) {

		String[] daysByName() {
			return this.days.stream().map(Enum::name).toArray(String[]::new);
		}

		/**
		 * The wanted instants by day, reckoned without the code that is tested; the first
		 * sweep may still ask what was due up to three hours before.
		 */
		Map<LocalDate, Instant> expected(LocalDate from, Instant begin, Instant end) {
			Map<LocalDate, Instant> expected = new TreeMap<>();
			from.minusDays(2)
				.datesUntil(LocalDate.ofInstant(end, this.zone).plusDays(2))
				.filter((day) -> this.days.contains(day.getDayOfWeek()))
				.forEach((day) -> expected.put(day, at(day.atTime(this.time))));
			expected.values().removeIf((at) -> at.isBefore(begin.minus(Duration.ofHours(3))) || !at.isBefore(end));
			return expected;
		}

		private Instant at(LocalDateTime wanted) {
			List<ZoneOffset> offsets = this.zone.getRules().getValidOffsets(wanted);
			if (!offsets.isEmpty()) {
				return wanted.toInstant(offsets.get(0));
			}
			ZoneOffsetTransition gap = this.zone.getRules().getTransition(wanted);
			return gap.getDateTimeAfter().toInstant(gap.getOffsetAfter());
		}

	}

}
