package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Instead;

/**
 * Asks what the time would have gone to.
 */
@Component
@Order(4)
class InsteadFollowUp implements FollowUp {

	@Override
	public String id() {
		return "instead";
	}

	@Override
	public boolean applies(Member member, AnsweredCheckIn told) {
		return told.instead() == null;
	}

	@Override
	public String question(Member member) {
		return Wording.text(member.language(), "extra.instead");
	}

	@Override
	public List<Choice> choices(Member member) {
		return Wording.choices(member.language(), Instead.values());
	}

	@Override
	public Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice) {
		return Tap.constant(Instead.values(), choice)
			.map((instead) -> new AnsweredCheckIn(told.day(), told.span(), told.entries(), told.feeling(),
					told.comparedMyself(), instead));
	}

}
