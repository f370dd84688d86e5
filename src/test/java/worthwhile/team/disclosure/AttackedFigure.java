package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import worthwhile.identity.MemberId;
import worthwhile.usage.OutcomeKind;

/**
 * A figure of a publication as the attacker sees it: everybody gave one of some answers,
 * and from how many gave which there come words, by the rules themselves.
 */
final class AttackedFigure {

	private static final List<MemberId> MEMBERS = Stream.generate(MemberId::random).limit(100).toList();

	private static final double[] MINUTES = { 10, 20, 45, 90, 200 };

	/** No simulated team becomes as large. */
	private static final int MOST = 59;

	private static final List<List<Respondent>> MOTIVES_AND_MOODS = crowds(4,
			(answer) -> respondent(0, Change.UNKNOWN, Motive.values()[answer], Set.of(), Mood.values()[answer]));

	private static final Map<List<Integer>, Snapshot> BOTH = new HashMap<>();

	private final String name;

	private final int answers;

	private final int telling;

	private final Function<List<Integer>, Object> rules;

	private final int people;

	/** By how many people gave each answer: the number of the words, from 1 on. */
	private final char[] numbers;

	private final Map<Object, Integer> numbered = new LinkedHashMap<>();

	/**
	 * Something that is told of everybody's answers.
	 * @param answers how many answers there are
	 * @param telling how many of them, the first ones, tell anything; the others are
	 * <em>not told</em>
	 * @param people how many there are at most
	 * @param rules the words for how many people gave each answer
	 */
	private AttackedFigure(String name, int answers, int telling, int people, Function<List<Integer>, Object> rules) {
		this.name = name;
		this.answers = answers;
		this.telling = telling;
		this.people = people;
		this.rules = rules;
		this.numbers = new char[(int) Math.pow(people + 1, answers)];
	}

	/**
	 * The usual minutes.
	 * @param people of how many at most
	 */
	static AttackedFigure minutes(int people) {
		List<List<Respondent>> answers = crowds(MINUTES.length, (answer) -> of(answer));
		return new AttackedFigure("minutes", MINUTES.length, MINUTES.length, people,
				(counts) -> snapshot(counts, answers).minutes());
	}

	/**
	 * Less, as usual or more.
	 * @param unknown how many people have too few weeks before, as the attacker knows
	 */
	static AttackedFigure change(int unknown) {
		List<List<Respondent>> answers = crowds(4, (answer) -> of(Change.values()[answer]));
		return new AttackedFigure("less or more", 3, 3, MOST, (counts) -> {
			Snapshot snapshot = snapshot(with(counts, unknown), answers);
			return List.of(snapshot.less(), snapshot.more());
		});
	}

	static AttackedFigure motive() {
		return new AttackedFigure("on purpose or habit", 4, 3, MOST, (counts) -> {
			Snapshot snapshot = motiveAndMood(counts);
			return List.of(snapshot.onPurpose(), snapshot.habit());
		});
	}

	static AttackedFigure mood() {
		return new AttackedFigure("feeling", 4, 3, MOST, (counts) -> {
			Snapshot snapshot = motiveAndMood(counts);
			return List.of(snapshot.energised(), snapshot.drained());
		});
	}

	/**
	 * Both at once, since both have four answers and their words do not depend on each
	 * other.
	 */
	private static Snapshot motiveAndMood(List<Integer> counts) {
		return BOTH.computeIfAbsent(counts, (some) -> snapshot(some, MOTIVES_AND_MOODS));
	}

	static AttackedFigure outcome() {
		List<List<Respondent>> answers = crowds(2, (answer) -> of((answer == 0) ? Set.of(OutcomeKind.LEAD) : Set.of()));
		return new AttackedFigure("a kind of outcome", 2, 2, MOST,
				(counts) -> snapshot(counts, answers).outcomes().get(OutcomeKind.LEAD));
	}

	/**
	 * Three answers at once: two kinds of outcome, and on purpose or not.
	 * @param people of how many at most
	 */
	static AttackedFigure together(int people) {
		List<List<Respondent>> answers = crowds(8, AttackedFigure::ofThree);
		return new AttackedFigure("three together", 8, 8, people, (counts) -> {
			Snapshot snapshot = snapshot(counts, answers);
			return List.of(snapshot.outcomes(), snapshot.onPurpose(), snapshot.habit());
		});
	}

	/**
	 * Stay, trim or leave.
	 * @param absent how many people left the network out, as the attacker knows
	 */
	static AttackedFigure vote(int absent) {
		return new AttackedFigure("a vote", 3, 3, MOST, (counts) -> {
			List<Ballot> ballots = new ArrayList<>();
			List<Integer> all = with(counts, absent);
			for (int answer = 0; answer < all.size(); answer++) {
				Map<String, Choice> choices = (answer < 3) ? Map.of("x", Choice.values()[answer]) : Map.of();
				for (int i = 0; i < all.get(answer); i++) {
					ballots.add(new Ballot(MEMBERS.get(ballots.size()), choices));
				}
			}
			return Consensus.of(Set.of("x"), ballots, MinimumGroup.LOWEST).networks();
		});
	}

	/**
	 * The same answers, published as plain figures: how many of each.
	 * @param people of how many at most
	 */
	AttackedFigure plain(int people) {
		return new AttackedFigure(this.name + ", plain", this.answers, this.telling, people, (counts) -> counts);
	}

	String name() {
		return this.name;
	}

	int answers() {
		return this.answers;
	}

	/**
	 * What is said if so many gave each answer: the number of the words, from 1 on.
	 */
	int words(int[] counts) {
		int place = 0;
		int all = 0;
		for (int count : counts) {
			place = place * (this.people + 1) + count;
			all += count;
		}
		if (all > this.people) {
			throw new IllegalArgumentException("More people than " + this.people);
		}
		if (this.numbers[place] == 0) {
			Object words = this.rules.apply(IntStream.of(counts).boxed().toList());
			this.numbers[place] = (char) (int) this.numbered.computeIfAbsent(words, (any) -> this.numbered.size() + 1);
		}
		return this.numbers[place];
	}

	/**
	 * The words with a number.
	 */
	Object said(int words) {
		return List.copyOf(this.numbered.keySet()).get(words - 1);
	}

	/**
	 * How many answers that tell something are among some.
	 * @param possible a bit for each possible answer
	 */
	int telling(int possible) {
		return Integer.bitCount(possible & ((1 << this.telling) - 1));
	}

	private static List<Integer> with(List<Integer> counts, int one) {
		return Stream.concat(counts.stream(), Stream.of(one)).toList();
	}

	/**
	 * A snapshot of the first so many of the people who gave each answer.
	 */
	private static Snapshot snapshot(List<Integer> counts, List<List<Respondent>> answers) {
		List<Respondent> people = new ArrayList<>();
		for (int answer = 0; answer < counts.size(); answer++) {
			people.addAll(answers.get(answer).subList(0, counts.get(answer)));
		}
		return Snapshot.of(SimulatedWorkspace.monday(0), 1, people);
	}

	/**
	 * Enough different people who all tell the same.
	 */
	private static List<Respondent> crowd(Respondent one) {
		return Stream.generate(MemberId::random)
			.limit(MOST)
			.map((member) -> new Respondent(member, one.minutesADay(), one.change(), one.motive(), one.outcomes(),
					one.mood()))
			.toList();
	}

	private static List<List<Respondent>> crowds(int answers, IntFunction<Respondent> answer) {
		return IntStream.range(0, answers).mapToObj(answer).map(AttackedFigure::crowd).toList();
	}

	private static Respondent of(int band) {
		return respondent(MINUTES[band], Change.UNKNOWN, Motive.UNTOLD, Set.of(), Mood.UNTOLD);
	}

	private static Respondent ofThree(int answer) {
		Set<OutcomeKind> kinds = EnumSet.noneOf(OutcomeKind.class);
		if ((answer & 1) > 0) {
			kinds.add(OutcomeKind.LEAD);
		}
		if ((answer & 2) > 0) {
			kinds.add(OutcomeKind.CLIENT);
		}
		return respondent(10, Change.SAME, ((answer & 4) > 0) ? Motive.ON_PURPOSE : Motive.HABIT, kinds, Mood.NEITHER);
	}

	private static Respondent of(Change change) {
		return respondent(0, change, Motive.UNTOLD, Set.of(), Mood.UNTOLD);
	}

	private static Respondent of(Set<OutcomeKind> outcomes) {
		return respondent(0, Change.UNKNOWN, Motive.UNTOLD, outcomes, Mood.UNTOLD);
	}

	private static Respondent respondent(double minutes, Change change, Motive motive, Set<OutcomeKind> outcomes,
			Mood mood) {
		return new Respondent(MEMBERS.get(0), minutes, change, motive, outcomes, mood);
	}

}
