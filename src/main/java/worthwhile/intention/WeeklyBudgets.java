package worthwhile.intention;

import java.util.List;

import worthwhile.people.Member;

/**
 * How much time of a week members want to spend on their networks, for those who make
 * figures of it.
 */
public interface WeeklyBudgets {

	/**
	 * The budgets of a member, by network; of somebody who has no intentions nothing is
	 * read.
	 */
	List<WeeklyBudget> of(Member member);

}
