package worthwhile.intention;

import java.time.LocalDate;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInAnswered;
import worthwhile.people.Member;
import worthwhile.sentence.Sentence;

/**
 * Notices the answer with which a week's minutes on a network are more than was intended,
 * so that it says so: once for each network and week, whatever is changed later.
 */
@Component
class NoticePassing {

	private static final int WEEKS_BACK = Sentence.DAYS_BACK / 7;

	private final WeekStands stands;

	private final JdbcIntentions intentions;

	NoticePassing(WeekStands stands, JdbcIntentions intentions) {
		this.stands = stands;
		this.intentions = intentions;
	}

	@EventListener
	void notice(CheckInAnswered answered) {
		this.stands.of(answered.member(), answered.day()).forEach((stand) -> notice(answered, stand));
	}

	/**
	 * What is more already when the budget is set was passed by no answer, in none of the
	 * weeks of which anything can still be told.
	 * @param today the member's local day
	 */
	void noticeBefore(Member member, LocalDate today) {
		LocalDate monday = WeekStands.monday(today);
		for (int week = 0; week <= WEEKS_BACK; week++) {
			noticeBeforeIn(member, monday.minusWeeks(week));
		}
	}

	private void noticeBeforeIn(Member member, LocalDate monday) {
		this.stands.read(member, monday)
			.stream()
			.filter((stand) -> stand.isOver() && stand.passed() == null)
			.forEach((stand) -> this.intentions.save(member.id(), stand.network(), monday,
					PassedBudget.unsaidOf(stand.stated())));
	}

	private void notice(CheckInAnswered answered, WeekStand stand) {
		PassedBudget said = stand.passed();
		if (said == null) {
			if (stand.isPassedBy(answered.day(), answered.span())) {
				keep(answered, stand, PassedBudget.saidIn(answered.day(), answered.span(), stand.stated()));
			}
		}
		else if (said.isSaidAnywhere() && said.minutes() != stand.stated()) {
			keep(answered, stand, changed(answered, stand, said));
		}
	}

	/**
	 * An answer that is corrected has said it already; one beside it reads as before as
	 * long as it is true.
	 */
	private static PassedBudget changed(CheckInAnswered answered, WeekStand stand, PassedBudget said) {
		boolean stays = stand.isOver() && !said.isSaidIn(answered.span(), List.of(answered.day()));
		return stays ? said.with(stand.stated()) : PassedBudget.unsaidOf(stand.stated());
	}

	private void keep(CheckInAnswered answered, WeekStand stand, PassedBudget passed) {
		LocalDate monday = WeekStands.monday(answered.day());
		this.intentions.save(answered.member().id(), stand.network(), monday, passed);
	}

}
