package worthwhile.slack.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.outbox.ChangesByPress;
import worthwhile.outbox.PressedMessage;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.payload.BlockActionReader;
import worthwhile.slack.payload.SlackRequest;

/**
 * Goes the way of a press a few times before the bot says that it is ready, as nobody and
 * as far as nothing is stored: what a process does for the first time takes ten times as
 * long, and an instance that starts under load gets many presses at once.
 */
@SlackPart
class Rehearse implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Rehearse.class);

	private static final int TIMES = 5;

	/** On a platform that there is not, so that nobody is asked for their profile. */
	private static final PersonRef NOBODY = new PersonRef("rehearsal", "T0", "U0");

	private static final String PRESS = """
			{"type":"block_actions","team":{"id":"T0"},"user":{"id":"U0","team_id":"T0"},"trigger_id":"1",
			"container":{"type":"message","message_ts":"1.2","channel_id":"D0"},"channel":{"id":"D0"},
			"actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s","action_ts":"1.2"}]}""";

	private static final String ACTION = "question.minutes";

	private static final String VALUE = "2000-01-01/30";

	private final SlackRequestParser parser;

	private final Conversations conversations;

	private final ChangesByPress changes;

	Rehearse(AppConfig config, Conversations conversations, ChangesByPress changes) {
		this.parser = new SlackRequestParser(config);
		this.conversations = conversations;
		this.changes = changes;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		for (int time = 0; time < TIMES; time++) {
			attempt();
		}
	}

	/**
	 * Goes the way once; no answer needs it, so that it may fail.
	 * @return whether it came to its end
	 */
	boolean attempt() {
		try {
			Optional<SlackRequest> read = read();
			answer();
			this.changes.bring(new PressedMessage(NOBODY, "", true), (message) -> new Delivery.Delivered(""));
			return read.isPresent();
		}
		catch (RuntimeException ex) {
			logger.debug("A rehearsal broke off: {}", ex.getClass().getName());
			return false;
		}
	}

	private Optional<SlackRequest> read() {
		String body = "payload=" + URLEncoder.encode(PRESS.formatted(ACTION, VALUE), StandardCharsets.UTF_8);
		HttpRequest request = HttpRequest.builder()
			.requestUri("/")
			.requestBody(body)
			.headers(new RequestHeaders(Map.of()))
			.build();
		return (this.parser.parse(request) instanceof BlockActionRequest press) ? BlockActionReader.of(press)
				: Optional.empty();
	}

	private void answer() {
		Message answer = this.conversations.receive(new Incoming.Press(NOBODY, null, ACTION, VALUE, null))
			.said()
			.orElseThrow();
		Bodies.change(BlockKit.message(answer));
		Bodies.message(BlockKit.message(answer), false);
	}

}
