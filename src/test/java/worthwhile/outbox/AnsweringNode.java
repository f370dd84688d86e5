package worthwhile.outbox;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of the outbox of one of several nodes a conversation needs to answer.
 */
public record AnsweringNode(PressedMessages pressed, PostedReplies replies) {

	public static AnsweringNode on(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		JdbcMessenger messenger = new JdbcMessenger(jdbc, clock, events);
		return new AnsweringNode(messenger, new JdbcBotMessages(jdbc, clock, events));
	}

}
