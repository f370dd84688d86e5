package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.people.MemberContext;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Outcome;

/**
 * Makes trends of what members answered; reads no more than the two periods.
 */
@Component
class Trends {

	private final Tallies tallies;

	Trends(Tallies tallies) {
		this.tallies = tallies;
	}

	Trend of(MemberContext context, Period period) {
		LocalDate today = context.today();
		DayRange now = period.upTo(today);
		DayRange before = period.before(today);
		List<AnsweredCheckIn> answers = this.tallies.checkIns(context.member(), before.from(), now.to());
		List<Outcome> outcomes = this.tallies.outcomes(context.member(), before.from(), now.to());
		return new Trend(period, new Figures(now, answers, outcomes), new Figures(before, answers, outcomes));
	}

}
