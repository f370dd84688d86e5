package worthwhile.outbox;

import java.time.Clock;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import worthwhile.message.ChatPlatform;

/**
 * What of the outbox of one of several nodes a conversation needs to answer.
 */
public record AnsweringNode(PressedMessages pressed, PostedReplies replies) {

	public static AnsweringNode on(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		DefaultListableBeanFactory none = new DefaultListableBeanFactory();
		JdbcMessenger messenger = new JdbcMessenger(jdbc, clock, events);
		JdbcLanes lanes = new JdbcLanes(jdbc, new NodeName(""));
		JdbcTraces traces = new JdbcTraces(jdbc, lanes, new Platforms(none.getBeanProvider(ChatPlatform.class)));
		Composer composer = new Composer(none.getBeanProvider(Topic.class), new DataSourceTransactionManager());
		return new AnsweringNode(messenger, new JdbcBotMessages(jdbc, lanes, traces, composer, clock, events));
	}

}
