package worthwhile.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import worthwhile.schedule.TimedThreads;

/**
 * Tells an operator how many messages could not be sent in their time: one line for all
 * of a topic in ten minutes, without anybody's name.
 */
@Component
class LapsedMessages {

	static final Duration GATHERED = Duration.ofMinutes(10);

	private static final Logger logger = LoggerFactory.getLogger(LapsedMessages.class);

	private final Map<String, Integer> lapsed = new ConcurrentHashMap<>();

	private final ScheduledExecutorService timer;

	LapsedMessages(TimedThreads threads) {
		this.timer = threads.threads(1, "lapsed-%d");
	}

	void count(QueuedMessage queued) {
		String topic = queued.topic();
		if (queued.operation() == QueuedMessage.Operation.POST && this.lapsed.merge(topic, 1, Integer::sum) == 1) {
			this.timer.schedule(() -> say(topic), GATHERED.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void say(String topic) {
		Integer count = this.lapsed.remove(topic);
		if (count != null) {
			logger
				.warn("{} messages of the topic {} were not sent in their time: more were due than the platform takes, "
						+ "or it could not be reached", count, topic);
		}
	}

	@PreDestroy
	void stop() {
		this.timer.shutdown();
	}

}
