package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import worthwhile.message.Profile;

/**
 * Three months of somebody invented, each of which shows something else in the trend.
 */
enum Story {

	/** Posts on purpose, more and more, and leads come of it. */
	POSTS("nora", "Nora Lindqvist", "Europe/Stockholm", Locale.ENGLISH, Habit.POSTING, "linkedin") {

		@Override
		Stream<String> told(int week, DayOfWeek day) {
			String reading = (5 + 5 * (day.getValue() % 3)) + "m linkedin reading on purpose";
			String posting = (10 + 5 * (week / 2) + 5 * (day.getValue() % 2)) + "m linkedin posting on purpose";
			return switch (day) {
				case MONDAY -> Stream.of(reading, posting);
				case TUESDAY -> Stream.of(posting, "1 contact");
				case WEDNESDAY -> Stream.of(reading, posting, (week % 3 == 2) ? "1 lead" : "1 conversation");
				case THURSDAY -> (week % 4 == 1) ? Stream.empty() : Stream.of(reading);
				default -> Stream.of(reading, posting, (week > 6) ? "1 lead" : "learned something");
			};
		}

	},

	/** Reads a lot from habit, also in the evening, with little to show for it. */
	READS("tobias", "Tobias Hahn", "Europe/Berlin", Locale.GERMAN, Habit.SCROLLING, "linkedin", "x") {

		@Override
		Stream<String> told(int week, DayOfWeek day) {
			String linkedIn = (20 + 5 * ((week + day.getValue()) % 4)) + " Min LinkedIn gelesen aus Gewohnheit";
			String x = (15 + 5 * ((2 * week + day.getValue()) % 5)) + " Min X gelesen"
					+ ((day.getValue() % 2 == 1) ? " nach Feierabend" : "");
			return switch (day) {
				case TUESDAY -> (week % 3 == 0) ? Stream.empty() : Stream.of(linkedIn, x);
				case THURSDAY -> Stream.of(x);
				case FRIDAY -> (week % 5 == 3) ? Stream.of(linkedIn, "etwas gelernt") : Stream.of(linkedIn, x);
				default -> Stream.of(linkedIn, x);
			};
		}

	},

	/** Leaves X in the seventh week, and misses nothing. */
	LEAVES("ines", "Ines Duarte", "Europe/Lisbon", Locale.ENGLISH, Habit.EVEN, "linkedin", "x") {

		private static final int LEFT = 6;

		@Override
		Stream<String> told(int week, DayOfWeek day) {
			String linkedIn = (10 + 5 * ((week + day.getValue()) % 3)) + "m linkedin reading on purpose";
			Stream<String> x = (week < LEFT)
					? Stream.of((35 + 5 * ((week + 2 * day.getValue()) % 4)) + "m x reading out of habit")
					: Stream.empty();
			Stream<String> outcome = (day == DayOfWeek.WEDNESDAY) ? Stream.of("1 contact on linkedin")
					: (day == DayOfWeek.FRIDAY && week % 2 == 0) ? Stream.of("1 conversation on linkedin")
							: Stream.empty();
			return (day == DayOfWeek.MONDAY && week % 4 == 2) ? Stream.empty()
					: Stream.of(Stream.of(linkedIn), x, outcome).flatMap((parts) -> parts);
		}

	},

	/** Spends little, and nothing comes of it until a client does. */
	WAITS("kofi", "Kofi Mensah", "Africa/Accra", Locale.ENGLISH, Habit.SELDOM, "mastodon", "linkedin") {

		private static final int CLIENT = 11;

		@Override
		Stream<String> told(int week, DayOfWeek day) {
			String mastodon = (5 + 5 * ((week + day.getValue()) % 3)) + "m mastodon reading";
			return switch (day) {
				case MONDAY -> Stream.of(mastodon, "10m mastodon posting on purpose");
				case WEDNESDAY -> Stream.of("10m linkedin posting on purpose");
				case THURSDAY -> (week == CLIENT) ? Stream.of(mastodon, "1 client via mastodon") : Stream.of(mastodon);
				case FRIDAY -> (week % 3 == 1) ? Stream.of("none") : Stream.of(mastodon);
				default -> Stream.empty();
			};
		}

	};

	/** As many weeks and the one that is not over are behind them: a quarter. */
	static final int WEEKS = 12;

	private final Person person;

	private final Habit habit;

	private final List<String> networks;

	Story(String id, String name, String zone, Locale language, Habit habit, String... networks) {
		this.person = new Person(id, name, ZoneId.of(zone), language, Profile.Standing.REGULAR, false, true, null);
		this.habit = habit;
		this.networks = List.of(networks);
	}

	/**
	 * Whose it is, from the start.
	 */
	Person person() {
		return this.person;
	}

	/**
	 * How it goes on.
	 */
	Habit habit() {
		return this.habit;
	}

	/**
	 * The keys of the networks that they use, the main one first.
	 */
	List<String> networks() {
		return this.networks;
	}

	/**
	 * What they told on a day in a sentence; nothing on some days and at the weekend.
	 * @param monday the first of their weeks
	 */
	Optional<String> told(LocalDate monday, LocalDate day) {
		DayOfWeek weekday = day.getDayOfWeek();
		if (weekday.compareTo(DayOfWeek.FRIDAY) > 0) {
			return Optional.empty();
		}
		List<String> parts = told(Math.toIntExact(ChronoUnit.WEEKS.between(monday, day)), weekday).toList();
		return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
	}

	/**
	 * The parts of what they told.
	 * @param week from 0
	 */
	abstract Stream<String> told(int week, DayOfWeek day);

	static Optional<Story> of(String id) {
		return Stream.of(values()).filter((story) -> story.person.id().equals(id)).findFirst();
	}

}
