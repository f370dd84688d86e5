package worthwhile.checkin.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.checkin.record.Answers;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.CheckInReader;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Network;

/**
 * Takes in words what is offered to tap after the answer, such as {@code habit}, or that
 * there is no more to say.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FollowUpInWords implements MemberHandler {

	private static final Set<String> NO_MORE = Set.of("no", "nope", "nah", "no thanks", "that's it", "that's all",
			"nothing more", "nein", "nö", "nein danke", "das war's", "fertig", "nichts weiter", "mehr nicht");

	private final CheckInReader reader;

	private final Answers answers;

	private final FollowUps followUps;

	private final TakeTap taps;

	private final QuestionMessage question;

	FollowUpInWords(CheckInReader reader, Answers answers, FollowUps followUps, TakeTap taps,
			QuestionMessage question) {
		this.reader = reader;
		this.answers = answers;
		this.followUps = followUps;
		this.taps = taps;
		this.question = question;
	}

	@Override
	public String name() {
		return "follow";
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		String said = words.text().strip().replace('’', '\'');
		return mayBeMeant(context, said) ? answer(context, said) : Optional.empty();
	}

	/**
	 * Whether it can be an answer, of which nothing has to be read.
	 */
	private boolean mayBeMeant(MemberContext context, String said) {
		return isNoMore(said)
				|| this.followUps.choices(context.member()).anyMatch((choice) -> isSaid(context, choice, said));
	}

	private Optional<Reply> answer(MemberContext context, String said) {
		CheckInDetails told = lastTold(context);
		return (told.checkIn().isAnswered() && told.checkIn().step() == CheckIn.Step.EXTRA)
				? this.followUps.next(context.member(), told).flatMap((offered) -> answer(context, told, offered, said))
				: Optional.empty();
	}

	private CheckInDetails lastTold(MemberContext context) {
		List<CheckInKey> last = this.answers.lastTold(context);
		return this.reader.details(context.member(), (last.size() == 1) ? last.get(0) : CheckInKey.today(context));
	}

	private Optional<Reply> answer(MemberContext context, CheckInDetails told, FollowUp offered, String said) {
		if (isNoMore(said)) {
			this.taps.finish(context, told);
			return Optional.of(shown(context, told));
		}
		return offered.choices(context.member())
			.stream()
			.filter((choice) -> isSaid(context, choice, said))
			.findFirst()
			.map((choice) -> {
				this.taps.followUp(context, told, offered.id(), choice.value());
				return shown(context, told);
			});
	}

	private static boolean isNoMore(String said) {
		return NO_MORE.contains(said.toLowerCase(Locale.ROOT));
	}

	private static boolean isSaid(MemberContext context, FollowUp.Choice choice, String said) {
		return choice.label().equalsIgnoreCase(said) || isNetwork(context, choice, said);
	}

	private static boolean isNetwork(MemberContext context, FollowUp.Choice choice, String said) {
		return new Sentence(context.member().workspaceNetworks().all()).readNetwork(said)
			.map(Network::key)
			.filter(choice.value()::equals)
			.isPresent();
	}

	private Reply shown(MemberContext context, CheckInDetails told) {
		return Reply.say(this.question.of(context.member(), told.key()));
	}

}
