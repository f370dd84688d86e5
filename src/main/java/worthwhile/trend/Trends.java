package worthwhile.trend;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.people.MemberContext;
import worthwhile.trend.figures.Period;

/**
 * Makes trends of what members answered; of their time it reads no more than the two
 * periods.
 */
@Component
class Trends {

	private final Tallies tallies;

	Trends(Tallies tallies) {
		this.tallies = tallies;
	}

	/**
	 * What the trends of a period and of all shorter ones are made of; from a quarter on,
	 * verdicts too.
	 */
	LookBack upTo(MemberContext context, Period longest) {
		LocalDate today = context.today();
		LocalDate from = longest.before(today).from();
		return new LookBack(context.memberId(), today, this.tallies.checkIns(context.member(), from, today),
				this.tallies.noted(context.member(), LocalDate.EPOCH, today));
	}

}
