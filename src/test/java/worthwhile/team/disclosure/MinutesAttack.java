package worthwhile.team.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The attack on minutes and on less or more, which share the same answers over many
 * weeks. What is not given away is proved by another world: one in which the insiders
 * told what they told, the attacker reads exactly the same in all publications of the
 * workspace, and somebody told something else. What no such world is found for counts as
 * given away.
 */
final class MinutesAttack {

	private static final double[] GRID = { 0, 7, 14, 18, 24, 29, 36, 45, 58, 70, 90, 115, 140, 200, 400, 900 };

	private static final int STROLLS = 12;

	/** Who may have told something else already goes on doing so, but less often. */
	private static final int SELDOM = 4;

	private static final int STARTS = 6;

	private static final int STEPS = 100_000;

	/** One of how many other worlds is published anew by the rules themselves. */
	private static final int PUBLISHED_ANEW = 500;

	private final List<SimulatedPublication> publications;

	private final Set<SimulatedPerson> insiders;

	private final Map<SimulatedPerson, List<Place>> places = new LinkedHashMap<>();

	private final List<WordedMinutes> worded;

	private final Deque<Told> told = new ArrayDeque<>();

	private final Random random = new Random(1);

	/** By how many people all publications together are off from what they said. */
	private int off;

	/** How many other worlds were found, and how many of them were published anew. */
	int worlds;

	int published;

	/**
	 * Puts the publications of a workspace together.
	 */
	MinutesAttack(SimulatedWorkspace workspace, Set<SimulatedPerson> insiders) {
		this.publications = workspace.publications;
		this.insiders = insiders;
		this.worded = this.publications.stream().map(WordedMinutes::new).toList();
		this.worded.forEach((each) -> {
			for (int i = 0; i < each.people(); i++) {
				this.places.computeIfAbsent(each.person(i), (any) -> new ArrayList<>()).add(new Place(each, i));
			}
		});
	}

	/**
	 * Looks for other worlds.
	 * @return what was given away: of whom and in which publication
	 */
	List<String> givenAway() {
		List<Place> closed = outsiders();
		for (int i = 0; i < STROLLS && !closed.isEmpty(); i++) {
			stroll();
			closed = closed.stream().filter((place) -> !place.isOpen()).toList();
		}
		back(0);
		List<String> givenAway = new ArrayList<>();
		closed.forEach((place) -> {
			if (!place.isOpen() && !opened(place)) {
				givenAway.add(place.toString());
			}
		});
		return givenAway;
	}

	/**
	 * On how many people's minutes, and less or more, there was something published.
	 */
	int attacked() {
		return outsiders().stream().mapToInt(Place::attacked).sum();
	}

	private List<Place> of(SimulatedPerson person) {
		return this.places.getOrDefault(person, List.of());
	}

	private List<Place> outsiders() {
		return this.places.entrySet()
			.stream()
			.filter((entry) -> !this.insiders.contains(entry.getKey()))
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	/**
	 * Goes from one world to the next that looks the same, one person at a time.
	 */
	private void stroll() {
		for (Place place : outsiders()) {
			if (place.isOpen() && this.random.nextInt(SELDOM) > 0) {
				continue;
			}
			int mark = this.told.size();
			tell(Told.same(place.person(), place.weeks(), GRID[this.random.nextInt(GRID.length)]));
			if (this.off == 0) {
				of(place.person()).forEach(Place::open);
				found();
			}
			else {
				back(mark);
			}
		}
	}

	/**
	 * Looks for a world in which one person told something else about one publication.
	 */
	private boolean opened(Place place) {
		List<Start> promising = new ArrayList<>();
		for (List<Told> others : starts(place)) {
			others.forEach(this::tell);
			if (!open() && place.isOtherwise()) {
				promising.add(new Start(others, this.off));
			}
			back(0);
			if (place.isOpen()) {
				return true;
			}
		}
		promising.sort(Comparator.comparingInt(Start::off));
		int started = 0;
		for (Start start : promising) {
			start.others().forEach(this::tell);
			if (place.isOtherwise() && started++ < STARTS) {
				mend(place);
				open();
			}
			back(0);
			if (place.isOpen()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Something else that they could have told, or what they and somebody else told, the
	 * other way round.
	 */
	private List<List<Told>> starts(Place place) {
		List<List<Told>> starts = new ArrayList<>();
		others(place).forEach((other) -> starts.add(List.of(other)));
		for (int i = 0; i < place.words().people(); i++) {
			SimulatedPerson other = place.words().person(i);
			int[] weeks = both(place.person(), other);
			if (other != place.person() && !this.insiders.contains(other) && weeks.length > 0) {
				starts.add(swap(place.person(), other, weeks));
			}
		}
		return starts;
	}

	private static int[] both(SimulatedPerson one, SimulatedPerson other) {
		return IntStream.range(0, one.minutes.length)
			.filter((week) -> one.answered(week) && other.answered(week))
			.toArray();
	}

	private static List<Told> swap(SimulatedPerson one, SimulatedPerson other, int[] weeks) {
		return List.of(new Told(one, weeks, IntStream.of(weeks).mapToDouble((week) -> other.minutes[week]).toArray()),
				new Told(other, weeks, IntStream.of(weeks).mapToDouble((week) -> one.minutes[week]).toArray()));
	}

	/**
	 * If the world looks the same, whatever is otherwise in it was not given away.
	 */
	private boolean open() {
		if (this.off > 0) {
			return false;
		}
		found();
		this.told.stream().map(Told::person).distinct().forEach((each) -> of(each).forEach(Place::open));
		return true;
	}

	private void found() {
		if (this.worlds % PUBLISHED_ANEW == 0) {
			this.published++;
			this.publications.forEach((each) -> {
				if (!each.again().equals(each.snapshot())) {
					throw new IllegalStateException("This world does not look the same");
				}
			});
		}
		this.worlds++;
	}

	/**
	 * Lets any outsiders tell something else here and there as long as that brings the
	 * publications nearer to what they said, and now and then if not.
	 */
	private void mend(Place place) {
		for (int step = 0; step < STEPS && this.off > 0; step++) {
			WordedMinutes words = wrong();
			Place other = new Place(words, this.random.nextInt(words.people()));
			if (this.insiders.contains(other.person())) {
				continue;
			}
			int mark = this.told.size();
			int before = this.off;
			tell(somethingElse(other));
			if (this.random.nextDouble() > Math.exp(-2.0 * (this.off - before)) || !place.isOtherwise()) {
				back(mark);
			}
		}
	}

	/**
	 * Any publication that does not say what it said.
	 */
	private WordedMinutes wrong() {
		List<WordedMinutes> wrong = new ArrayList<>();
		for (WordedMinutes each : this.worded) {
			if (each.off() > 0) {
				wrong.add(each);
			}
		}
		return wrong.get(this.random.nextInt(wrong.size()));
	}

	private Told somethingElse(Place place) {
		SimulatedPerson person = place.person();
		int[] told = person.told();
		int first = this.random.nextInt(told.length);
		int last = (this.random.nextInt(3) > 0) ? first : first + this.random.nextInt(told.length - first);
		double minutes = this.random.nextBoolean() ? GRID[this.random.nextInt(GRID.length)] : this.random.nextInt(200);
		return Told.same(person, Arrays.copyOfRange(told, first, last + 1), minutes);
	}

	/**
	 * What else somebody could have told in the weeks of a publication, or before their
	 * team began and when all was published.
	 */
	private List<Told> others(Place place) {
		List<Told> others = new ArrayList<>();
		int[] before = IntStream.of(place.person().told())
			.filter((each) -> each < SimulatedWorkspace.BEFORE || each >= place.person().minutes.length)
			.toArray();
		for (double minutes : GRID) {
			others.add(Told.same(place.person(), place.weeks(), minutes));
			if (before.length > 0) {
				others.add(Told.same(place.person(), before, minutes));
			}
		}
		return others;
	}

	private void tell(Told other) {
		other.exchange();
		for (Place place : of(other.person())) {
			this.off += place.words().look(place.index(), other.bits());
		}
		this.told.push(other);
	}

	private void back(int mark) {
		while (this.told.size() > mark) {
			Told other = this.told.pop();
			other.exchange();
			for (Place place : of(other.person())) {
				this.off += place.words().back(place.index(), other.bits());
			}
		}
	}

	/**
	 * One person in one publication.
	 */
	private record Place(WordedMinutes words, int index) {

		SimulatedPerson person() {
			return this.words.person(this.index);
		}

		int[] weeks() {
			return this.words.weeks(this.index);
		}

		boolean isOpen() {
			return this.words.isOpen(this.index);
		}

		void open() {
			this.words.open(this.index);
		}

		/**
		 * Whether something that is not open yet is otherwise now.
		 */
		boolean isOtherwise() {
			return this.words.isOtherwise(this.index);
		}

		int attacked() {
			return this.words.attacked(this.index);
		}

		@Override
		public String toString() {
			return this.words.toString(this.index);
		}

	}

	private record Start(List<Told> others, int off) {
	}

	/**
	 * Minutes a day of some weeks of one person.
	 */
	private record Told(SimulatedPerson person, int[] weeks, int bits, double[] minutes) {

		Told(SimulatedPerson person, int[] weeks, double[] minutes) {
			this(person, weeks, WordedMinutes.bits(weeks), minutes);
		}

		static Told same(SimulatedPerson person, int[] weeks, double minutes) {
			double[] all = new double[weeks.length];
			Arrays.fill(all, minutes);
			return new Told(person, weeks, all);
		}

		void exchange() {
			for (int i = 0; i < this.weeks.length; i++) {
				this.minutes[i] = this.person.tell(this.weeks[i], this.minutes[i]);
			}
		}

	}

}
