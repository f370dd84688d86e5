package worthwhile.slack.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.sending.SlackPlatform;

/**
 * An answer in somebody's direct chat. If nobody knows whether it was posted, it is
 * looked for before it is posted again.
 */
final class DirectAnswer implements Supplier<Delivery> {

	private final SlackPlatform platform;

	private final PersonRef person;

	private final Message message;

	private final Clock clock;

	private final String key = UUID.randomUUID().toString();

	/** When it was posted, if it may be there. */
	private @Nullable Instant posted;

	DirectAnswer(SlackPlatform platform, PersonRef person, Message message, Clock clock) {
		this.platform = platform;
		this.person = person;
		this.message = message;
		this.clock = clock;
	}

	@Override
	public Delivery get() {
		Instant since = this.posted;
		Delivery found = (since != null) ? this.platform.find(this.person, this.key, since)
				: new Delivery.Failed("not posted");
		return (found instanceof Delivery.Delivered) ? found : post();
	}

	private Delivery post() {
		Instant now = this.clock.instant();
		Delivery delivery = this.platform.post(this.person, this.message, this.key);
		if (delivery instanceof Delivery.Uncertain && this.posted == null) {
			this.posted = now;
		}
		return delivery;
	}

}
