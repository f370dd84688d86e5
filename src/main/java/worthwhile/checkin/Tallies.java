package worthwhile.checkin;

import java.time.LocalDate;
import java.util.List;

import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Outcome;
import worthwhile.usage.Signal;

/**
 * What a member answered, for those who make figures of it. A check-in of a week covers
 * the check-ins of its days, where both were answered; its outcomes are on its Monday.
 */
public interface Tallies {

	/**
	 * The answered check-ins that cover a day of the period, by day.
	 * @param member whose
	 * @param from the first local day
	 * @param to the last local day, included
	 */
	List<AnsweredCheckIn> checkIns(Member member, LocalDate from, LocalDate to);

	/**
	 * The outcomes of the period, by day, told with or without minutes.
	 * @param member whose
	 * @param from the first local day
	 * @param to the last local day, included
	 */
	List<Outcome> outcomes(Member member, LocalDate from, LocalDate to);

	/**
	 * The signals of the period, by day.
	 * @param member whose
	 * @param from the first local day
	 * @param to the last local day, included
	 */
	List<Signal> signals(Member member, LocalDate from, LocalDate to);

}
