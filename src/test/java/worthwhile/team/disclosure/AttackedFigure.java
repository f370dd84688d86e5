package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

	private static final Map<List<Integer>, Snapshot> BOTH = new HashMap<>();

	private final String name;

	private final int answers;

	private final int telling;

	private final Function<List<Integer>, Object> rules;

	private final Map<Long, Object> words = new HashMap<>();

	/**
	 * Something that is told of everybody's answers.
	 * @param answers how many answers there are
	 * @param telling how many of them, the first ones, tell anything; the others are
	 * <em>not told</em>
	 * @param rules the words for how many people gave each answer
	 */
	private AttackedFigure(String name, int answers, int telling, Function<List<Integer>, Object> rules) {
		this.name = name;
		this.answers = answers;
		this.telling = telling;
		this.rules = rules;
	}

	static AttackedFigure minutes() {
		return new AttackedFigure("minutes", MINUTES.length, MINUTES.length,
				(counts) -> snapshot(counts, AttackedFigure::of).minutes());
	}

	/**
	 * Less, as usual or more.
	 * @param unknown how many people have too few weeks before, as the attacker knows
	 */
	static AttackedFigure change(int unknown) {
		return new AttackedFigure("less or more", 3, 3, (counts) -> {
			Snapshot snapshot = snapshot(with(counts, unknown), (answer) -> of(Change.values()[answer]));
			return List.of(snapshot.less(), snapshot.more());
		});
	}

	static AttackedFigure motive() {
		return new AttackedFigure("on purpose or habit", 4, 3, (counts) -> {
			Snapshot snapshot = motiveAndMood(counts);
			return List.of(snapshot.onPurpose(), snapshot.habit());
		});
	}

	static AttackedFigure mood() {
		return new AttackedFigure("feeling", 4, 3, (counts) -> {
			Snapshot snapshot = motiveAndMood(counts);
			return List.of(snapshot.energised(), snapshot.drained());
		});
	}

	/**
	 * Both at once, since both have four answers and their words do not depend on each
	 * other.
	 */
	private static Snapshot motiveAndMood(List<Integer> counts) {
		return BOTH.computeIfAbsent(counts, (some) -> snapshot(some,
				(answer) -> respondent(0, Change.UNKNOWN, Motive.values()[answer], Set.of(), Mood.values()[answer])));
	}

	static AttackedFigure outcome() {
		return new AttackedFigure("a kind of outcome", 2, 2,
				(counts) -> snapshot(counts, (answer) -> of((answer == 0) ? Set.of(OutcomeKind.LEAD) : Set.of()))
					.outcomes()
					.get(OutcomeKind.LEAD));
	}

	/**
	 * Three answers at once: two kinds of outcome, and on purpose or not.
	 */
	static AttackedFigure together() {
		return new AttackedFigure("three together", 8, 8, (counts) -> {
			Snapshot snapshot = snapshot(counts, (answer) -> {
				Set<OutcomeKind> kinds = EnumSet.noneOf(OutcomeKind.class);
				if ((answer & 1) > 0) {
					kinds.add(OutcomeKind.LEAD);
				}
				if ((answer & 2) > 0) {
					kinds.add(OutcomeKind.CLIENT);
				}
				return new Respondent(MemberId.random(), 10, Change.SAME,
						((answer & 4) > 0) ? Motive.ON_PURPOSE : Motive.HABIT, kinds, Mood.NEITHER);
			});
			return List.of(snapshot.outcomes(), snapshot.onPurpose(), snapshot.habit());
		});
	}

	/**
	 * Stay, trim or leave.
	 * @param absent how many people left the network out, as the attacker knows
	 */
	static AttackedFigure vote(int absent) {
		return new AttackedFigure("a vote", 3, 3, (counts) -> {
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
	 */
	AttackedFigure plain() {
		return new AttackedFigure(this.name + ", plain", this.answers, this.telling, (counts) -> counts);
	}

	String name() {
		return this.name;
	}

	int answers() {
		return this.answers;
	}

	Object words(int[] counts) {
		long key = 0;
		for (int count : counts) {
			key = key * 100 + count;
		}
		Object known = this.words.get(key);
		if (known == null) {
			known = this.rules.apply(IntStream.of(counts).boxed().toList());
			this.words.put(key, known);
		}
		return known;
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

	private static Snapshot snapshot(List<Integer> counts, Function<Integer, Respondent> answers) {
		List<Respondent> people = new ArrayList<>();
		for (int answer = 0; answer < counts.size(); answer++) {
			Respondent one = answers.apply(answer);
			for (int i = 0; i < counts.get(answer); i++) {
				people.add(new Respondent(MEMBERS.get(people.size()), one.minutesADay(), one.change(), one.motive(),
						one.outcomes(), one.mood()));
			}
		}
		return Snapshot.of(SimulatedWorkspace.monday(0), 1, people);
	}

	private static Respondent of(int band) {
		return respondent(MINUTES[band], Change.UNKNOWN, Motive.UNTOLD, Set.of(), Mood.UNTOLD);
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
