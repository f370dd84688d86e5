package worthwhile.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.message.Message;
import worthwhile.outbox.Messenger.MessageRef;

/**
 * Lets the topics compose their messages, and tells them what became of these.
 */
@Component
class Composer {

	private static final Logger logger = LoggerFactory.getLogger(Composer.class);

	private final Map<String, Topic> topics;

	private final TransactionTemplate reading;

	Composer(ObjectProvider<Topic> topics, PlatformTransactionManager transactions) {
		this.topics = topics.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * The message as it reads now; nothing if there is no reason for it any more, or if
	 * the feature that it belonged to is gone.
	 */
	Optional<Message> compose(QueuedMessage queued) {
		Topic topic = this.topics.get(queued.topic());
		if (topic == null) {
			logger.warn("No feature composes messages of the topic {}", queued.topic());
			return Optional.empty();
		}
		boolean first = queued.operation() == QueuedMessage.Operation.POST;
		Optional<Message> message = this.reading.execute((status) -> first
				? topic.composeFirst(queued.to(), queued.subject()) : topic.compose(queued.to(), queued.subject()));
		return (message != null) ? message : Optional.empty();
	}

	boolean remembers(QueuedMessage queued) {
		Topic topic = this.topics.get(queued.topic());
		return topic == null || topic.remembers(queued.to());
	}

	void posted(QueuedMessage queued) {
		Topic topic = this.topics.get(queued.topic());
		if (topic != null) {
			topic.posted(queued.to(), queued.subject());
		}
	}

	void changed(QueuedMessage queued) {
		Topic topic = this.topics.get(queued.topic());
		if (topic != null && queued.operation() == QueuedMessage.Operation.UPDATE) {
			topic.changed(queued.to(), queued.subject());
		}
	}

	/**
	 * The subject under which an answer is brought up to date that shows a message.
	 */
	Optional<String> answered(MessageRef shown) {
		return Optional.ofNullable(this.topics.get(shown.topic()))
			.flatMap((topic) -> topic.answered(shown.to(), shown.subject()));
	}

	void lapsed(QueuedMessage queued) {
		Topic topic = this.topics.get(queued.topic());
		if (topic != null && queued.operation() == QueuedMessage.Operation.POST) {
			topic.lapsed(queued.to(), queued.subject());
		}
	}

	void refused(QueuedMessage queued) {
		Topic topic = this.topics.get(queued.topic());
		if (topic != null && queued.operation() == QueuedMessage.Operation.UPDATE) {
			topic.frozen(queued.to(), queued.subject());
		}
		lapsed(queued);
	}

}
