package worthwhile.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through two years and compares every question with those of somebody who looks at
 * the clock on the wall minute by minute.
 */
class WorkingDaysPropertyTests {

	private static final int MEMBERS = Tries.of(25, 8);

	private static final List<LocalTime> AWKWARD = Stream
		.of("00:00", "00:30", "01:30", "01:45", "02:00", "02:15", "02:30", "02:59", "03:00", "16:30", "23:00", "23:45")
		.map(LocalTime::parse)
		.toList();

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2025", "America/New_York, 2025", "America/Sao_Paulo, 2025", "America/Sao_Paulo, 2017",
			"Asia/Kolkata, 2025", "Australia/Lord_Howe, 2025", "UTC, 2025", "Pacific/Apia, 2011",
			"America/St_Johns, 2005", "America/Toronto, 1918", "Africa/Casablanca, 2025" })
	void asksExactlyOncePerWantedDay(ZoneId zone, int year) {
		WallMinutes wall = new WallMinutes(zone, LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 1, 1));
		Random random = new Random(year + zone.getId().hashCode());
		for (int i = 0; i < MEMBERS; i++) {
			Sample member = Sample.from(random, zone, wall.from, wall.to);
			List<Slot> expected = wall.slots(member);
			assertThat(walk(member.days(), wall)).as("%s", member).isEqualTo(expected);
			looksUpAnyInstant(member, expected, wall, random);
		}
	}

	private static List<Slot> walk(WorkingDays days, WallMinutes wall) {
		List<Slot> slots = new ArrayList<>();
		Optional<Slot> next = days.next(wall.begin);
		while (next.isPresent() && next.get().day().isBefore(wall.to)) {
			slots.add(next.get());
			next = days.next(next.get().at());
		}
		return slots;
	}

	private static void looksUpAnyInstant(Sample member, List<Slot> expected, WallMinutes wall, Random random) {
		long minutes = Duration.between(wall.begin, wall.end).toMinutes();
		for (int i = 0; i < 200; i++) {
			Instant instant = (expected.isEmpty() || random.nextBoolean())
					? wall.begin.plusSeconds(60 * (1 + random.nextInt((int) minutes - 24 * 60)))
					: expected.get(random.nextInt(expected.size())).at().plusSeconds(60 * (random.nextInt(181) - 90));
			LocalDate earliest = LocalDate.ofInstant(instant, member.times().zone()).minusDays(8);
			Optional<Slot> next = expected.stream().filter((slot) -> slot.at().isAfter(instant)).findFirst();
			Optional<Slot> latest = expected.stream()
				.filter((slot) -> !slot.at().isAfter(instant) && !slot.day().isBefore(earliest))
				.reduce((earlier, later) -> later);
			if (next.isPresent()) {
				assertThat(member.days().next(instant)).as("after %s for %s", instant, member).isEqualTo(next);
			}
			if (!earliest.isBefore(wall.from)) {
				assertThat(member.days().latest(instant)).as("up to %s for %s", instant, member).isEqualTo(latest);
			}
		}
	}

	private record Sample(AskingTimes times, Cadence cadence, List<Away> away, Set<LocalDate> holidays) {

		static Sample from(Random random, ZoneId zone, LocalDate from, LocalDate to) {
			int days = (int) (to.toEpochDay() - from.toEpochDay());
			Set<DayOfWeek> wanted = Stream.of(DayOfWeek.values())
				.filter((day) -> random.nextInt(4) > 0)
				.collect(Collectors.toSet());
			LocalTime time = random.nextBoolean() ? AWKWARD.get(random.nextInt(AWKWARD.size()))
					: LocalTime.ofSecondOfDay(60 * random.nextInt(24 * 60));
			List<Away> away = IntStream.range(0, random.nextInt(12)).mapToObj((i) -> {
				LocalDate first = from.plusDays(random.nextInt(days));
				return new Away(first, first.plusDays(random.nextInt(random.nextBoolean() ? 3 : 30)));
			}).toList();
			Set<LocalDate> holidays = IntStream.range(0, random.nextInt(30))
				.mapToObj((i) -> from.plusDays(random.nextInt(days)))
				.collect(Collectors.toSet());
			Cadence cadence = (random.nextInt(3) > 0) ? Cadence.DAILY : Cadence.WEEKLY;
			return new Sample(new AskingTimes(wanted, time, zone), cadence, away, holidays);
		}

		WorkingDays days() {
			return new WorkingDays(this.times, this.cadence, this.away, this.holidays::contains);
		}

	}

	/**
	 * What the clock on the wall shows in every minute from a bit before to a bit after
	 * the days looked at.
	 */
	private static final class WallMinutes {

		final LocalDate from;

		final LocalDate to;

		final Instant begin;

		final Instant end;

		private final long[] shown;

		private final Set<LocalDate> existing = new HashSet<>();

		WallMinutes(ZoneId zone, LocalDate from, LocalDate to) {
			this.from = from;
			this.to = to;
			this.begin = from.atStartOfDay(zone).toInstant().minusSeconds(60);
			this.end = to.plusDays(1).atStartOfDay(zone).toInstant();
			this.shown = new long[(int) Duration.between(this.begin, this.end).toMinutes()];
			for (int minute = 0; minute < this.shown.length; minute++) {
				LocalDateTime local = this.begin.plusSeconds(60L * minute).atZone(zone).toLocalDateTime();
				this.shown[minute] = local.toEpochSecond(ZoneOffset.UTC) / 60;
				if (this.existing.isEmpty() || local.getMinute() == 0) {
					this.existing.add(local.toLocalDate());
				}
			}
		}

		List<Slot> slots(Sample member) {
			List<Slot> slots = new ArrayList<>();
			int minute = 0;
			for (LocalDate day : wanted(member)) {
				long time = day.atTime(member.times().time()).toEpochSecond(ZoneOffset.UTC) / 60;
				while (this.shown[minute] < time) {
					minute++;
				}
				slots.add(new Slot(day, this.begin.plusSeconds(60L * minute)));
			}
			return slots;
		}

		private List<LocalDate> wanted(Sample member) {
			Set<LocalDate> off = new HashSet<>(member.holidays());
			for (Away away : member.away()) {
				away.from().datesUntil(away.to().plusDays(1)).forEach(off::add);
			}
			// whole weeks, so that the last day of one that ends after the period counts
			List<LocalDate> working = this.from.datesUntil(this.to.plusDays(7))
				.filter((day) -> member.times().days().contains(day.getDayOfWeek()))
				.filter((day) -> !off.contains(day))
				.filter((day) -> this.existing.contains(day) || day.isAfter(this.to))
				.toList();
			return ((member.cadence() == Cadence.DAILY) ? working : lastOfEachWeek(working)).stream()
				.filter((day) -> day.isBefore(this.to))
				.toList();
		}

		private static List<LocalDate> lastOfEachWeek(List<LocalDate> days) {
			return days.stream()
				.collect(Collectors.toMap(
						(day) -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
						(day) -> day, (earlier, later) -> later))
				.values()
				.stream()
				.sorted()
				.toList();
		}

	}

}
