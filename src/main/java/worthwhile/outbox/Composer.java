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
	Optional<Message> compose(Parcel parcel) {
		Topic topic = this.topics.get(parcel.topic());
		if (topic == null) {
			logger.warn("No feature composes messages of the topic {}", parcel.topic());
			return Optional.empty();
		}
		Optional<Message> message = this.reading.execute((status) -> topic.compose(parcel.to(), parcel.subject()));
		return (message != null) ? message : Optional.empty();
	}

	void posted(Parcel parcel) {
		Topic topic = this.topics.get(parcel.topic());
		if (topic != null) {
			topic.posted(parcel.to(), parcel.subject());
		}
	}

	void lapsed(Parcel parcel) {
		Topic topic = this.topics.get(parcel.topic());
		if (topic != null && parcel.operation() == Parcel.Operation.POST) {
			topic.lapsed(parcel.to(), parcel.subject());
		}
	}

}
