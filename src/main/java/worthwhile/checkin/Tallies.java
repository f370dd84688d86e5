package worthwhile.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredWeek;
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
	 * The outcomes and the signals of the period, each by day, with one statement.
	 * @param member whose
	 * @param from the first local day
	 * @param to the last local day, included
	 */
	Noted noted(Member member, LocalDate from, LocalDate to);

	/**
	 * Those of many members who answered for any day of theirs, or for a week that begins
	 * on one.
	 * @param days which days of which member, each member once
	 */
	Set<MemberId> answering(Collection<MemberDays> days);

	/**
	 * What many members told about days of theirs, with as few statements as for one; it
	 * reads these days and nothing before. A week belongs to the day that it begins on.
	 * Only what can be counted is told: minutes, intent, feeling and outcomes, and of a
	 * network its key alone.
	 * @param days which days of which member, each member once
	 * @return by member, those who answered nothing left out
	 */
	Map<MemberId, Told> told(Collection<MemberDays> days);

	/**
	 * How much many members answered in weeks of theirs, added up by the database: at
	 * most two for each week, one of its days and one of the week as a whole.
	 * @param days whole weeks of which member, from a Monday on, each member once
	 * @return by member, in no order, those who answered nothing left out
	 */
	Map<MemberId, List<AnsweredWeek>> weeks(Collection<MemberDays> days);

	/**
	 * What a member told.
	 *
	 * @param checkIns the answered check-ins, at least one, in no order
	 * @param outcomes in no order
	 */
	record Told(List<AnsweredCheckIn> checkIns, List<Outcome> outcomes) {
	}

	/**
	 * What a member noted beside their time.
	 *
	 * @param outcomes by day
	 * @param signals by day
	 */
	record Noted(List<Outcome> outcomes, List<Signal> signals) {
	}

	/**
	 * Days of a member.
	 *
	 * @param member whose
	 * @param from the first local day
	 * @param to the last local day, included
	 */
	record MemberDays(MemberId member, LocalDate from, LocalDate to) {
	}

}
