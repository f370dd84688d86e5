package worthwhile.trend;

import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.trend.figures.WeekSpan;

/**
 * A member's week, as the bot sends it by itself.
 */
@Component
class WeekTopic implements Topic {

	static final String NAME = "week";

	private final Members members;

	private final PersonalWeeks weeks;

	WeekTopic(Members members, PersonalWeeks weeks) {
		this.members = members;
		this.weeks = weeks;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return week(to, subject, this.weeks::sent).map((week) -> new WeekMessage(week).message());
	}

	@Override
	public Optional<Message> composeFirst(Recipient to, String subject) {
		return week(to, subject, this.weeks::sending).map((week) -> new WeekMessage(week).message());
	}

	@Override
	public void posted(Recipient to, String subject) {
		this.members.reading(to)
			.ifPresent((member) -> WeekSpan.parse(subject).ifPresent((weeks) -> this.weeks.wasSent(member, weeks)));
	}

	@Override
	public void changed(Recipient to, String subject) {
		this.members.reading(to)
			.ifPresent(
					(member) -> WeekSpan.parse(subject).ifPresent((weeks) -> this.weeks.wasCorrected(member, weeks)));
	}

	private Optional<PersonalWeek> week(Recipient to, String subject, BiFunction<Member, WeekSpan, PersonalWeek> make) {
		return this.members.reading(to)
			.flatMap((member) -> WeekSpan.parse(subject).map((weeks) -> make.apply(member, weeks)));
	}

}
