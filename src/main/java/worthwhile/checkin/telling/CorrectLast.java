package worthwhile.checkin.telling;

import java.util.Optional;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Message;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Takes what corrects something told last: its time, as in {@code no, 20 not 30}, its
 * network, as in {@code it was x, not linkedin}, its day, as in
 * {@code that was yesterday}, or how it felt. That is taken back, and told anew as it is
 * right, with all that was told in the same breath.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CorrectLast implements MemberHandler {

	static final String NAME = "correct";

	private final CorrectTime time;

	private final CorrectNetwork network;

	private final CorrectWhen when;

	private final CorrectFeeling feeling;

	CorrectLast(CorrectTime time, CorrectNetwork network, CorrectWhen when, CorrectFeeling feeling) {
		this.time = time;
		this.network = network;
		this.when = when;
		this.feeling = feeling;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Reply> words(Incoming.Words words, MemberContext context) {
		return Correcting.of(context, words.text()).flatMap(this::corrected).map(Reply::say);
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return SaidSentence.Pressed.parse(press.value())
			.flatMap((pressed) -> Correcting.of(context, pressed))
			.flatMap(this::corrected)
			.map(Reply.Update::new);
	}

	private Optional<Message> corrected(Correcting correcting) {
		return correcting.isUsual() ? Optional.empty()
				: this.time.of(correcting)
					.or(() -> this.network.of(correcting))
					.or(() -> this.when.of(correcting))
					.or(() -> this.feeling.of(correcting));
	}

}
