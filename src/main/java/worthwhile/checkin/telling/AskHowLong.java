package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.Sentence;
import worthwhile.usage.Network;

/**
 * Asks how long it was of whoever says a network and nothing else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AskHowLong implements MemberHandler {

	private static final List<Integer> OF_A_DAY = List.of(10, 30, 60);

	private static final List<Integer> OF_A_WEEK = List.of(60, 150, 300);

	@Override
	public String name() {
		return "how-long";
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		return new Sentence(context.member().workspaceNetworks().all()).readNetwork(words.text())
			.map((network) -> Reply.say(question(context, network)));
	}

	private static Message question(MemberContext context, Network network) {
		Stream<Integer> amounts = (CheckInKey.today(context).isWeek() ? OF_A_WEEK : OF_A_DAY).stream();
		return AskBack.message(Wording.of(context).get("refused.how-long", network.name()),
				amounts
					.map((minutes) -> SaidSentence.button(LogSentence.NAME, context.today(),
							minutes + "m " + network.name(), Wording.about(minutes), SayRefusal.MEANT))
					.toList());
	}

}
