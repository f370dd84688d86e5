package worthwhile.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.people.Member;
import worthwhile.trend.figures.Days;
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

	private final Clock clock;

	Trends(Tallies tallies, Clock clock) {
		this.tallies = tallies;
		this.clock = clock;
	}

	Trend of(Member member, Period period) {
		LocalDate today = LocalDate.now(this.clock.withZone(member.zone()));
		Days now = period.upTo(today);
		Days before = period.before(today);
		List<AnsweredCheckIn> answers = this.tallies.checkIns(member.id(), before.from(), now.to());
		List<Outcome> outcomes = this.tallies.outcomes(member.id(), before.from(), now.to());
		return new Trend(period, new Figures(now, answers, outcomes), new Figures(before, answers, outcomes));
	}

}
