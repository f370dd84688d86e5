package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import worthwhile.identity.MemberId;
import worthwhile.usage.OutcomeKind;

/**
 * Some teams of a workspace over some weeks. People join, leave and change their team,
 * stay silent, answer late, edit and delete; every team has its own temper, from people
 * of all sorts to people who all do the same at once.
 */
final class SimulatedWorkspace {

	static final int BEFORE = Change.WEEKS_BEFORE;

	static final List<String> NETWORKS = List.of("linkedin", "mastodon", "x");

	private static final LocalDate FIRST = LocalDate.parse("2026-07-06");

	private static final int[] SIZES = { 5, 5, 5, 5, 6, 6, 7, 7, 8, 9, 9, 10, 11, 12, 13, 14 };

	private static final double[] ANY = { 0, 5, 10, 20, 25, 45, 50, 90, 110, 150, 300 };

	final List<SimulatedPerson> people = new ArrayList<>();

	final List<SimulatedPublication> publications = new ArrayList<>();

	final List<List<Ballot>> votes = new ArrayList<>();

	final int teams;

	final Map<String, Integer> happened = new TreeMap<>();

	private final long seed;

	private final Random random;

	private final int weeks;

	SimulatedWorkspace(long seed) {
		this.seed = seed;
		this.random = new Random(seed);
		this.teams = 1 + this.random.nextInt(3);
		this.weeks = BEFORE + 4 + this.random.nextInt(3);
		List<UUID> all = Stream.generate(() -> new UUID(1, this.random.nextLong())).limit(this.teams).toList();
		all.forEach((team) -> gather(team));
		all.forEach((team) -> this.people.forEach((person) -> wander(person, all)));
		this.people.forEach((person) -> person.countTeams());
		all.forEach(this::publish);
		all.forEach(this::vote);
	}

	static LocalDate monday(int week) {
		return FIRST.plusWeeks(week);
	}

	/**
	 * On which day a week is published, with those before it that are merged with it.
	 */
	static LocalDate published(int week) {
		return monday(week).plusDays(8);
	}

	private void gather(UUID team) {
		int size = chance(0.98) ? SIZES[this.random.nextInt(SIZES.length)] : 15 + this.random.nextInt(26);
		boolean quiet = chance(0.15);
		List<SimulatedPerson> members = Stream.generate(() -> new SimulatedPerson(this.random.nextLong(), this.weeks))
			.limit(size)
			.toList();
		new Temper(this.random, members, this.weeks).tell(quiet ? 0.5 : chance(0.3) ? 0 : 0.1);
		members.forEach(this::change);
		members.forEach((person) -> person.moves
			.put(monday(chance(0.85) ? BEFORE : BEFORE + this.random.nextInt(4)).minusDays(3), Optional.of(team)));
		this.people.addAll(members);
	}

	/**
	 * Late answers, edits and deletions after a week was due.
	 */
	private void change(SimulatedPerson person) {
		for (int week = 0; week < this.weeks; week++) {
			double now = ANY[this.random.nextInt(ANY.length)];
			if (!person.answered(week) && chance(0.2)) {
				change(person, week, now, "late answers");
			}
			else if (person.answered(week) && chance(0.04)) {
				change(person, week, now, "edits");
			}
			else if (person.answered(week) && chance(0.02)) {
				change(person, week, -1, "deletions");
			}
		}
	}

	private void change(SimulatedPerson person, int week, double now, String what) {
		person.later[week] = now;
		person.since[week] = week + 1 + this.random.nextInt(3);
		happened(what);
	}

	private void happened(String what) {
		this.happened.merge(what, 1, Integer::sum);
	}

	private void wander(SimulatedPerson person, List<UUID> all) {
		LocalDate day = monday(BEFORE).plusDays(this.random.nextInt(7 * (this.weeks - BEFORE)));
		if (chance(0.04)) {
			person.moves.put(day, Optional.empty());
			happened("times left the team");
		}
		else if (chance(0.04)) {
			person.moves.put(day, Optional.of(all.get(this.random.nextInt(all.size()))));
			happened("times joined another team");
		}
	}

	private void publish(UUID team) {
		RaisedMinimum minimum = RaisedMinimum.lowest(monday(BEFORE));
		int from = BEFORE;
		for (int week = BEFORE; week < this.weeks; week++) {
			if (chance(0.03)) {
				minimum = minimum.raisedTo(minimum.people() + 1, monday(week).minusDays(2));
			}
			int last = week;
			MergedWeeks.Fate fate = new MergedWeeks(monday(from),
					IntStream.rangeClosed(from, week).mapToObj((each) -> respondents(team, each, last)).toList())
				.fate(minimum.in(monday(week)));
			if (fate == MergedWeeks.Fate.PUBLISH) {
				publish(team, from, week);
				happened((week > from) ? "publications of merged weeks" : "publications of a week");
			}
			else if (fate == MergedWeeks.Fate.DROP) {
				happened("times weeks dropped");
			}
			from = (fate == MergedWeeks.Fate.WAIT) ? from : week + 1;
		}
	}

	private Set<MemberId> respondents(UUID team, int week, int last) {
		return this.people.stream()
			.filter((person) -> counts(person, team, week, last))
			.map((person) -> person.id)
			.collect(Collectors.toSet());
	}

	private void publish(UUID team, int from, int last) {
		List<SimulatedPerson> respondents = new ArrayList<>();
		List<int[]> counted = new ArrayList<>();
		for (SimulatedPerson person : this.people) {
			int[] all = IntStream.rangeClosed(from, last).filter((week) -> counts(person, team, week, last)).toArray();
			if (all.length > 0) {
				respondents.add(person);
				counted.add(all);
			}
		}
		this.publications.add(SimulatedPublication.of(team, from, last, respondents, counted));
	}

	private static boolean counts(SimulatedPerson person, UUID team, int week, int last) {
		return person.answered(week) && person.isIn(team, week, last);
	}

	private void vote(UUID team) {
		Map<String, Choice> usual = new HashMap<>();
		NETWORKS.forEach((network) -> usual.put(network, Choice.values()[this.random.nextInt(3)]));
		double alike = this.random.nextInt(5) / 4.0;
		double leftOut = chance(0.5) ? 0 : 0.05;
		List<Ballot> ballots = this.people.stream()
			.filter((person) -> person.isIn(team, this.weeks - 1, this.weeks - 1) && chance(0.9))
			.map((person) -> new Ballot(person.id, choices(usual, alike, leftOut)))
			.toList();
		if (ballots.size() >= MinimumGroup.LOWEST) {
			this.votes.add(ballots);
		}
	}

	private Map<String, Choice> choices(Map<String, Choice> usual, double alike, double leftOut) {
		Map<String, Choice> choices = new HashMap<>();
		for (String network : NETWORKS) {
			if (!chance(leftOut)) {
				choices.put(network, chance(alike) ? usual.get(network) : Choice.values()[this.random.nextInt(3)]);
			}
		}
		return choices;
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	@Override
	public String toString() {
		return "workspace " + this.seed;
	}

	/**
	 * Up to three people who tell each other everything: no more in any publication than
	 * it has to withstand.
	 */
	Set<SimulatedPerson> insiders() {
		List<SimulatedPerson> shuffled = new ArrayList<>(this.people);
		Collections.shuffle(shuffled, this.random);
		Set<SimulatedPerson> insiders = new HashSet<>();
		for (SimulatedPerson person : shuffled) {
			insiders.add(person);
			if (this.publications.stream().anyMatch((publication) -> tooMany(publication, insiders))) {
				insiders.remove(person);
			}
		}
		return insiders;
	}

	private static boolean tooMany(SimulatedPublication publication, Set<SimulatedPerson> insiders) {
		return publication.people().stream().filter(insiders::contains).count() > Insiders
			.withstood(publication.people().size());
	}

	/**
	 * How the people of a team go about it.
	 */
	private record Temper(Random random, List<SimulatedPerson> people, int weeks) {

		void tell(double silence) {
			int temper = this.random.nextInt(7);
			double all = ANY[this.random.nextInt(ANY.length)];
			double other = ANY[this.random.nextInt(ANY.length)];
			int jump = BEFORE + this.random.nextInt(this.weeks - BEFORE);
			int known = chance(0.3) ? BEFORE - this.random.nextInt(5) : 0;
			for (int week = 0; week < this.weeks; week++) {
				List<SimulatedPerson> order = new ArrayList<>(this.people);
				Collections.shuffle(order, this.random);
				Answers told = new Answers(this.random, this.random.nextInt(4));
				boolean holiday = chance(0.05);
				for (int i = 0; i < order.size(); i++) {
					SimulatedPerson person = order.get(i);
					boolean few = 2 * i <= order.size();
					if (week >= known && !chance(holiday ? 0.7 : silence)) {
						person.minutes[week] = switch (temper) {
							case 0 -> all;
							case 1 -> (week < jump) ? all : other;
							case 2 -> ANY[this.random.nextInt(ANY.length)];
							case 3 -> Math.min(600, Math.round((all + 2) * Math.pow(1.3, week)));
							case 4 -> (week < jump) ? all : few ? other : all;
							case 5 -> few ? all : other;
							default -> Math.round(ANY[Math.floorMod(person.id.hashCode(), ANY.length)]
									* (0.6 + this.random.nextDouble()));
						};
						told.tell(person, week, few);
					}
				}
			}
		}

		private boolean chance(double probability) {
			return this.random.nextDouble() < probability;
		}

	}

	/**
	 * Everything but minutes.
	 */
	private record Answers(Random random, int manner) {

		void tell(SimulatedPerson person, int week, boolean few) {
			person.motives[week] = Motive.values()[pick(Motive.values().length, few)];
			person.moods[week] = Mood.values()[pick(Mood.values().length, few)];
			person.outcomes[week] = EnumSet.noneOf(OutcomeKind.class);
			for (OutcomeKind kind : OutcomeKind.values()) {
				if (pick(2, few) == 0) {
					person.outcomes[week].add(kind);
				}
			}
		}

		private int pick(int answers, boolean few) {
			return switch (this.manner) {
				case 0 -> 0;
				case 1 -> answers - 1;
				case 2 -> few ? 0 : 1;
				default -> this.random.nextInt(answers);
			};
		}

	}

}
