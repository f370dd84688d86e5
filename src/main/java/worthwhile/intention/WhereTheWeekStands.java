package worthwhile.intention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.QuestionNote;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * Says with the question, and with its answer, where the week stands against the member's
 * budgets.
 */
@Component
class WhereTheWeekStands implements QuestionNote {

	private final WeekStands stands;

	private final Clock clock;

	WhereTheWeekStands(WeekStands stands, Clock clock) {
		this.stands = stands;
		this.clock = clock;
	}

	@Override
	public Optional<String> note(Member member, Span span, List<LocalDate> days) {
		List<WeekStand> shown = this.stands.of(member, days.get(0))
			.stream()
			.filter((stand) -> isOfUse(member, stand))
			.toList();
		return shown.isEmpty() ? Optional.empty() : Optional.of(words(member).stands(shown, span, days));
	}

	private IntentionWording words(Member member) {
		return IntentionWording.of(member, this.clock.instant());
	}

	/**
	 * Whoever uses a network no more has nothing to read of it.
	 */
	static boolean isOfUse(Member member, WeekStand stand) {
		return member.networks().contains(stand.network()) || stand.stated() > 0;
	}

}
