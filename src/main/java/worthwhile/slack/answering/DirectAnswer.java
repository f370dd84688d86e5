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
 * looked for before it is posted again; where that cannot be done either, it is posted
 * once more at most.
 */
final class DirectAnswer implements Supplier<Delivery> {

	private final SlackPlatform platform;

	private final PersonRef person;

	private final Message message;

	private final Clock clock;

	private final String key;

	/** When it was posted, if it may be there. */
	private @Nullable Instant posted;

	private boolean blindly;

	/**
	 * An answer that is found by a key that begins like this.
	 */
	DirectAnswer(SlackPlatform platform, PersonRef person, Message message, String mark, Clock clock) {
		this.platform = platform;
		this.person = person;
		this.message = message;
		this.key = mark + UUID.randomUUID();
		this.clock = clock;
	}

	@Override
	public Delivery get() {
		Instant since = this.posted;
		return (since != null) ? postUnless(this.platform.find(this.person, this.key, since)) : post();
	}

	private Delivery postUnless(Delivery found) {
		boolean blind = found instanceof Delivery.Uncertain;
		if (found instanceof Delivery.Delivered || blind && this.blindly) {
			return found;
		}
		this.blindly |= blind;
		return post();
	}

	/**
	 * What may be there fails for now: the next try begins with a look.
	 */
	private Delivery post() {
		Instant now = this.clock.instant();
		Delivery delivery = this.platform.post(this.person, this.message, this.key);
		if (!(delivery instanceof Delivery.Uncertain uncertain)) {
			return delivery;
		}
		if (this.posted == null) {
			this.posted = now;
		}
		return new Delivery.Failed(uncertain.reason());
	}

}
