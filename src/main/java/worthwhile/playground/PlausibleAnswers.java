package worthwhile.playground;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import worthwhile.calendar.Cadence;
import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * What somebody might answer to the question of a day or a week: mostly reading on their
 * main network, now and then something that came of it, and some days nothing.
 */
final class PlausibleAnswers {

	private static final int[] READING = { 5, 10, 10, 15, 15, 20, 25, 30, 40 };

	private static final int[] POSTING = { 5, 10, 15, 20 };

	private static final int STEP = 5;

	/** Of one thing on one network in a day. */
	private static final int MOST = 85;

	private static final List<String> OUTCOMES = List.of("1 contact", "1 contact", "1 lead", "learned something",
			"learned something");

	private static final List<OutcomeKind> TAPPED = List.of(OutcomeKind.LEARNED, OutcomeKind.LEARNED,
			OutcomeKind.CONTACT);

	private final Member member;

	private final Habit habit;

	private final RandomGenerator random;

	PlausibleAnswers(Member member, Habit habit, RandomGenerator random) {
		this.member = member;
		this.habit = habit;
		this.random = random;
	}

	/**
	 * What becomes of a question. Even a thin week has an answer to its first question.
	 * @param today of the person
	 */
	Way way(LivedWeek week, DayOfWeek today) {
		return switch (week) {
			case SILENT -> Way.SKIP;
			case THIN -> (isFirst(today) || chance(20)) ? answer() : Way.SKIP;
			case USUAL -> chance(92) ? answer() : Way.LEAVE;
		};
	}

	private Way answer() {
		return (this.member.cadence() == Cadence.DAILY && chance(this.habit.telling())) ? Way.TELL : Way.TAP;
	}

	private boolean isFirst(DayOfWeek today) {
		return this.member.cadence() == Cadence.WEEKLY || this.member.asking()
			.days()
			.stream()
			.min(Comparator.naturalOrder())
			.filter(today::equals)
			.isPresent();
	}

	/**
	 * A sentence in which no network that the member named is too much.
	 */
	String sentence(Season season) {
		Network main = this.member.mainNetwork();
		Stream<String> reading = Stream.of(minutes(READING, season) + "m reading on " + main.name() + why(season));
		Stream<String> others = this.member.networks()
			.stream()
			.skip(1)
			.limit(2)
			.filter((network) -> chance(40))
			.map((network) -> minutes(READING, season) + "m reading on " + network.name());
		Stream<String> posting = maybe(this.habit.posting(), minutes(POSTING, season) + "m posting on " + main.name());
		Stream<String> outcome = maybe(30, OUTCOMES.get(this.random.nextInt(OUTCOMES.size())));
		return "log "
				+ String.join(", ", Stream.of(reading, posting, others, outcome).flatMap((parts) -> parts).toList());
	}

	private String why(Season season) {
		return chance(60) ? (isOnPurpose(season) ? " on purpose" : " out of habit") : "";
	}

	/**
	 * One of the amounts, sometimes the first, which is none; the others grow.
	 */
	Button amount(List<Button> amounts, Season season) {
		int one = this.random.nextInt(amounts.size());
		int other = this.random.nextInt(amounts.size());
		int pace = season.pace(this.habit);
		int more = (pace > 100) ? Math.max(one, other) : (pace < 100) ? Math.min(one, other) : one;
		return amounts.get(chance(15) ? 0 : more);
	}

	/**
	 * What came of an amount: the name of a kind of outcome, or mostly nothing, which is
	 * empty.
	 */
	String outcome() {
		return chance(60) ? "" : TAPPED.get(this.random.nextInt(TAPPED.size())).name();
	}

	/**
	 * One of the feelings, of which the first is the worst.
	 */
	Button feeling(List<Button> feelings, Season season) {
		int place = season.feeling(this.habit) - 1 + this.random.nextInt(3) - 1;
		return feelings.get(Math.max(0, Math.min(place, feelings.size() - 1)));
	}

	/**
	 * One of the reasons, of which the first is on purpose and the second habit.
	 */
	Button intent(List<Button> intents, Season season) {
		return intents.get(isOnPurpose(season) ? 0 : 1);
	}

	private boolean isOnPurpose(Season season) {
		return chance(season.onPurpose(this.habit));
	}

	private Stream<String> maybe(int percent, String part) {
		return chance(percent) ? Stream.of(part) : Stream.empty();
	}

	private int minutes(int[] usual, Season season) {
		int minutes = usual[this.random.nextInt(usual.length)] * season.pace(this.habit) / 100;
		return Math.max(STEP, Math.min(minutes, MOST) / STEP * STEP);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/**
	 * What becomes of a question.
	 */
	enum Way {

		/** It is answered in a sentence. */
		TELL,
		/** It is answered in taps. */
		TAP,
		/** It is skipped. */
		SKIP,
		/** It stays as it is. */
		LEAVE

	}

}
