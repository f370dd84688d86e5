package worthwhile.web;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import worthwhile.log.LogThrottle;
import worthwhile.start.ConnectedPlatforms;

/**
 * Counts the requests that are not let in, by platform and reason, and logs each reason
 * once a minute: whoever knocks cannot fill the log.
 */
@Component
public class RejectedRequests {

	private static final Logger logger = LoggerFactory.getLogger(RejectedRequests.class);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final MeterRegistry meters;

	private final LogThrottle throttle;

	public RejectedRequests(Clock clock, MeterRegistry meters, Environment environment) {
		this.meters = meters;
		this.throttle = new LogThrottle(clock, SILENCE);
		ConnectedPlatforms.names(environment).forEach(this::startAtZero);
	}

	private void startAtZero(String platform) {
		for (RejectReason reason : RejectReason.values()) {
			counter(platform, reason);
		}
	}

	/**
	 * Counts a request.
	 * @param platform the name of the chat platform that it was said to come from
	 */
	public void add(String platform, RejectReason reason) {
		counter(platform, reason).increment();
		if (this.throttle.admits(platform + " " + reason.tag())) {
			logger.warn("Refused a request for {}: {}", platform, reason.words());
		}
	}

	private Counter counter(String platform, RejectReason reason) {
		return Counter.builder("worthwhile.rejected")
			.description("requests that were said to come from a chat platform and were not let in")
			.tag("platform", platform)
			.tag("reason", reason.tag())
			.register(this.meters);
	}

}
