package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.MemberId;
import worthwhile.usage.OutcomeKind;

/**
 * What one simulated person told, week by week. The first {@link Change#WEEKS_BEFORE}
 * weeks lie before the teams began.
 */
final class SimulatedPerson {

	final MemberId id;

	/** Minutes a day, as they stood when the week was due; -1 in a silent week. */
	final double[] minutes;

	/**
	 * What they became by a late answer, an edit or a deletion, and from which week on.
	 */
	final double[] later;

	final int[] since;

	final Motive[] motives;

	final Mood[] moods;

	final Set<OutcomeKind>[] outcomes;

	/** What they join, or that they leave, by the day. */
	final NavigableMap<LocalDate, Optional<UUID>> moves = new TreeMap<>();

	/**
	 * The team in which each week counts, once each week is over, and for the weeks
	 * before as long as they wait to be published.
	 */
	private final @Nullable UUID[][] teams;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	SimulatedPerson(long number, int weeks) {
		this.id = new MemberId(new UUID(0, number));
		this.minutes = filled(weeks);
		this.later = filled(weeks);
		this.since = new int[weeks];
		Arrays.fill(this.since, Integer.MAX_VALUE);
		this.motives = new Motive[weeks];
		this.moods = new Mood[weeks];
		this.outcomes = new Set[weeks];
		this.teams = new UUID[weeks][weeks];
	}

	private static double[] filled(int weeks) {
		double[] minutes = new double[weeks];
		Arrays.fill(minutes, -1);
		return minutes;
	}

	/**
	 * All that they told: by the number of the week what stood when it was due, and after
	 * these what it became later.
	 */
	int[] told() {
		return IntStream.range(0, 2 * this.minutes.length).filter((each) -> told(each) >= 0).toArray();
	}

	/**
	 * What of all that they told is known of the weeks before a publication when it
	 * comes.
	 * @param from the number of its first week
	 * @param last of its last one
	 */
	int[] toldBefore(int from, int last) {
		return IntStream.range(from - Change.WEEKS_BEFORE, from)
			.map((week) -> (last >= this.since[week]) ? this.minutes.length + week : week)
			.filter((each) -> told(each) >= 0)
			.toArray();
	}

	double told(int which) {
		int weeks = this.minutes.length;
		return (which < weeks) ? this.minutes[which] : this.later[which - weeks];
	}

	/**
	 * Lets them have told something else.
	 * @return what they told
	 */
	double tell(int which, double minutes) {
		double[] told = (which < this.minutes.length) ? this.minutes : this.later;
		double before = told[which % this.minutes.length];
		told[which % this.minutes.length] = minutes;
		return before;
	}

	/**
	 * Goes through their moves in the order of time.
	 */
	void countTeams() {
		Enrolments enrolments = Enrolments.none();
		NavigableMap<LocalDate, Optional<UUID>> coming = new TreeMap<>(this.moves);
		for (int now = SimulatedWorkspace.BEFORE; now < this.teams.length; now++) {
			LocalDate published = SimulatedWorkspace.published(now);
			while (!coming.isEmpty() && !coming.firstKey().isAfter(published)) {
				Map.Entry<LocalDate, Optional<UUID>> move = coming.pollFirstEntry();
				enrolments = move.getValue().isPresent()
						? enrolments.joined(move.getValue().orElseThrow(), move.getKey()) : Enrolments.none();
			}
			for (int week = SimulatedWorkspace.BEFORE; week <= now; week++) {
				this.teams[now][week] = enrolments.teamIn(SimulatedWorkspace.monday(week)).orElse(null);
			}
		}
	}

	/**
	 * Whether a week counts in a team.
	 * @param last with which it is published
	 */
	boolean isIn(UUID team, int week, int last) {
		return team.equals(this.teams[last][week]);
	}

	boolean answered(int week) {
		return this.minutes[week] >= 0;
	}

	/**
	 * The usual minutes a day of the weeks that are published together.
	 */
	double minutes(int[] weeks) {
		double sum = 0;
		for (int week : weeks) {
			sum += this.minutes[week];
		}
		return sum / weeks.length;
	}

	/**
	 * How that compares, at the time when the last of the weeks is published.
	 */
	Change change(int from, int last, int[] weeks) {
		return Change.of(minutes(weeks), IntStream.of(toldBefore(from, last)).mapToDouble(this::told).toArray());
	}

	Respondent respondent(int from, int last, int[] weeks) {
		int latest = weeks[weeks.length - 1];
		return new Respondent(this.id, minutes(weeks), change(from, last, weeks), this.motives[latest],
				this.outcomes[latest], this.moods[latest]);
	}

}
