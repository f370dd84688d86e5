package worthwhile.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import worthwhile.intention.WeeklyBudget;
import worthwhile.message.Texts;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Point;
import worthwhile.usage.Network;
import worthwhile.usage.RoughMinutes;

/**
 * The stated minutes of a period beside what a member planned for a week, in one line.
 *
 * @param budgets the member's, by network
 * @param texts in their language
 */
record PlannedTime(List<WeeklyBudget> budgets, Texts.In texts) {

	/**
	 * The line, of networks of which there is anything to say.
	 */
	Optional<String> line(Period period, Figures figures) {
		String parts = this.budgets.stream()
			.flatMap((budget) -> part(budget, period, figures).stream())
			.collect(Collectors.joining(", "));
		return parts.isEmpty() ? Optional.empty() : Optional.of(this.texts.get("planned", parts));
	}

	/**
	 * This week stands by itself; of longer periods only weeks that are over count, and
	 * of these only those with an answer.
	 */
	private Optional<String> part(WeeklyBudget budget, Period period, Figures figures) {
		String time = new RoughMinutes(budget.minutes()).toTheMinute();
		if (period == Period.WEEK) {
			int minutes = figures.of(budget.network()).minutes();
			return figures.isEmpty() ? Optional.empty()
					: Optional.of(this.texts.get("planned.week", budget.network().name(), rough(minutes), time));
		}
		List<Point> weeks = figures.byWeeks(1)
			.stream()
			.filter(Point::isAnswered)
			.filter((week) -> week.from().plusDays(6).isBefore(figures.days().to()))
			.toList();
		long within = weeks.stream().filter((week) -> minutes(week, budget.network()) <= budget.minutes()).count();
		return weeks.isEmpty() ? Optional.empty()
				: Optional.of(this.texts.get("planned.weeks", budget.network().name(), time, within, weeks.size()));
	}

	private static int minutes(Point week, Network network) {
		return week.stated().getOrDefault(network, 0);
	}

	private static String rough(int minutes) {
		return new RoughMinutes(minutes).text();
	}

}
