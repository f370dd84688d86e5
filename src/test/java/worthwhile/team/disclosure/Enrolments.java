package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * In which team of a workspace a simulated member counts, week by week: in one at most.
 * Joining and changing take effect with the next week that is not open yet; whoever
 * leaves counts in nothing that is published from then on. That it is the same in the
 * database is what {@code JdbcTeamsTests} holds.
 *
 * @param all in the order of time, never two at once
 */
public record Enrolments(List<Enrolment> all) {

	public Enrolments {
		all = all.stream().sorted(Comparator.comparing(Enrolment::from)).toList();
		for (int i = 1; i < all.size(); i++) {
			if (!all.get(i - 1).isOverBy(all.get(i).from())) {
				throw new IllegalArgumentException("A member counts in one team at a time");
			}
		}
	}

	/**
	 * Of somebody who is in no team yet, or who left.
	 */
	public static Enrolments none() {
		return new Enrolments(List.of());
	}

	/**
	 * Joins a team; the one before is left at the same time.
	 * @param team which
	 * @param today the member's local day
	 */
	public Enrolments joined(UUID team, LocalDate today) {
		LocalDate from = TeamWeeks.nextUnopened(today);
		if (teamIn(from).filter(team::equals).isPresent()) {
			return this;
		}
		List<Enrolment> changed = new ArrayList<>(until(from));
		changed.add(new Enrolment(team, from, null));
		return new Enrolments(changed);
	}

	/**
	 * The team in which a week of the member counts.
	 * @param monday of the week
	 */
	public Optional<UUID> teamIn(LocalDate monday) {
		return this.all.stream().filter((each) -> each.covers(monday)).map(Enrolment::team).findAny();
	}

	private List<Enrolment> until(LocalDate end) {
		return this.all.stream().flatMap((each) -> each.until(end)).toList();
	}

	/**
	 * Weeks in one team.
	 *
	 * @param team which
	 * @param from the Monday of the first week
	 * @param until the Monday of the first week after, if it is over or ends
	 */
	record Enrolment(UUID team, LocalDate from, @Nullable LocalDate until) {

		Enrolment {
			TeamWeeks.checkMonday(from);
			if (until != null && !TeamWeeks.checkMonday(until).isAfter(from)) {
				throw new IllegalArgumentException("It ends after it began");
			}
		}

		boolean covers(LocalDate monday) {
			return !monday.isBefore(this.from) && !isOverBy(monday);
		}

		boolean isOverBy(LocalDate monday) {
			return this.until != null && !this.until.isAfter(monday);
		}

		private Stream<Enrolment> until(LocalDate end) {
			if (!this.from.isBefore(end)) {
				return Stream.empty();
			}
			return Stream.of(isOverBy(end) ? this : new Enrolment(this.team, this.from, end));
		}

	}

}
