package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;

/**
 * The form of a Monday in which the weekend is told.
 */
@Component
class WeekendForm {

	static final String ID = AnswerQuestion.NAME + ".weekend";

	private static final int DAY = 24 * 60;

	private final CheckInReader reader;

	private final Answers answers;

	WeekendForm(CheckInReader reader, Answers answers) {
		this.reader = reader;
		this.answers = answers;
	}

	Form open(Member member, CheckInKey monday, Wording wording) {
		List<Field> fields = List.of(new Field.Explanation(wording.get("form.weekend.about")),
				minutes(member, saturday(monday), "saturday", wording),
				minutes(member, saturday(monday).plusDays(1), "sunday", wording));
		return new Form(ID, monday.subject(), wording.get("form.weekend.title"), wording.get("form.save"), fields);
	}

	/**
	 * Stores what was filled in, and says it back; nothing of it counts if there are
	 * problems.
	 */
	List<CheckInKey> store(MemberContext context, CheckInKey monday, SubmittedForm form) {
		Integer saturday = form.whole("saturday", DAY, "form.number", "form.whole");
		Integer sunday = form.whole("sunday", DAY, "form.number", "form.whole");
		if (saturday == null && sunday == null) {
			form.wrong("saturday", "form.weekend.empty");
		}
		if (!form.isSound()) {
			return List.of();
		}
		List<CheckInKey> stored = new ArrayList<>();
		if (saturday != null) {
			stored.add(store(context, saturday(monday), saturday));
		}
		if (sunday != null) {
			stored.add(store(context, saturday(monday).plusDays(1), sunday));
		}
		return stored;
	}

	private CheckInKey store(MemberContext context, LocalDate day, int minutes) {
		Member member = context.member();
		CheckInKey key = CheckInKey.ofDay(member, day);
		CheckInDetails told = this.reader.details(member, key);
		CheckIn answered = told.checkIn().answered(minutes, Step.DONE);
		boolean same = told.checkIn().isAnswered() && told.minutes() == minutes;
		this.answers.keep(context,
				same ? told.with(answered) : told.with(answered, this.reader.split(member, key).of(minutes)));
		return key;
	}

	private Field minutes(Member member, LocalDate day, String name, Wording wording) {
		CheckInDetails told = this.reader.details(member, CheckInKey.ofDay(member, day));
		BigDecimal value = told.checkIn().isAnswered() ? BigDecimal.valueOf(told.minutes()) : null;
		return new Field.Number(name, wording.get("form.weekend.minutes", wording.when(day)), null, value,
				BigDecimal.ZERO, BigDecimal.valueOf(DAY));
	}

	private static LocalDate saturday(CheckInKey monday) {
		return monday.day().minusDays(2);
	}

}
