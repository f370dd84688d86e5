package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;

/**
 * Asks how it felt afterwards.
 */
@Component
@Order(3)
class FeelingFollowUp implements FollowUp {

	@Override
	public String id() {
		return "feeling";
	}

	@Override
	public boolean applies(Member member, AnsweredCheckIn told) {
		return told.feeling() == null;
	}

	@Override
	public String question(Member member) {
		return Wording.text(member.language(), "extra.feeling");
	}

	@Override
	public List<Choice> choices(Member member) {
		return IntStream.rangeClosed(1, 5)
			.mapToObj((feeling) -> new Choice(String.valueOf(feeling),
					Wording.text(member.language(), "feeling." + feeling)))
			.toList();
	}

	@Override
	public Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice) {
		return choice.matches("[1-5]") ? Optional.of(new AnsweredCheckIn(told.day(), told.span(), told.entries(),
				Integer.valueOf(choice), told.comparedMyself(), told.instead())) : Optional.empty();
	}

}
