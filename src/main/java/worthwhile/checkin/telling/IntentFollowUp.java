package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;

/**
 * Asks whether it was on purpose or habit, for all of it.
 */
@Component
@Order(2)
class IntentFollowUp implements FollowUp {

	@Override
	public String id() {
		return "intent";
	}

	@Override
	public boolean applies(Member member, AnsweredCheckIn told) {
		return told.entries().stream().allMatch((entry) -> entry.intent() == null);
	}

	@Override
	public String question(Member member) {
		return Wording.text(member.language(), "extra.intent");
	}

	@Override
	public List<Choice> choices(Member member) {
		return Wording.choices(member.language(), Intent.values());
	}

	@Override
	public Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice) {
		return Tap.constant(Intent.values(), choice).map((intent) -> store(told, intent));
	}

	private static AnsweredCheckIn store(AnsweredCheckIn told, Intent intent) {
		List<Entry> entries = told.entries()
			.stream()
			.map((entry) -> new Entry(entry.network(), entry.minutes(), entry.reading(), entry.contributing(), intent,
					entry.outside(), entry.stated()))
			.toList();
		return new AnsweredCheckIn(told.day(), told.span(), entries, told.feeling(), told.comparedMyself(),
				told.instead());
	}

}
