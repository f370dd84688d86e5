package worthwhile.playground;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.message.Availability;
import worthwhile.message.Channel;
import worthwhile.message.ChannelKind;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.message.Pace;
import worthwhile.message.Profile;
import worthwhile.message.Texts;

/**
 * The chat platform whose people and messages live in the database.
 */
@PlaygroundPart
class PlaygroundPlatform implements ChatPlatform {

	private static final Profile NOBODY = new Profile(null, null, Profile.Standing.DEACTIVATED, false);

	private final Texts texts = Texts.of(PlaygroundPlatform.class);

	private final JdbcCast cast;

	private final JdbcChat chat;

	private final Events events;

	private final Clock clock;

	PlaygroundPlatform(JdbcCast cast, JdbcChat chat, Events events, Clock clock) {
		this.cast = cast;
		this.chat = chat;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String name() {
		return Playground.NAME;
	}

	@Override
	public Profile profile(PersonRef person) {
		return this.cast.find(person.id()).map(Person::profile).orElse(NOBODY);
	}

	@Override
	public Channel channel(ChannelRef channel) {
		return channel.equals(Playground.CHANNEL) ? new Channel(ChannelKind.INTERNAL, "#" + channel.id())
				: Channel.UNKNOWN;
	}

	@Override
	public String invitation(Locale language) {
		return this.texts.get(language, "channel.invite", "#" + Playground.CHANNEL.id());
	}

	@Override
	public Availability availability(PersonRef person) {
		Instant until = this.cast.find(person.id()).map(Person::undisturbedUntil).orElse(null);
		return (until != null && until.isAfter(this.clock.instant())) ? new Availability.DoNotDisturb(until)
				: new Availability.Free();
	}

	@Override
	public Delivery post(Recipient to, Message message, String key) {
		if (!knows(to)) {
			return new Delivery.Refused("no_such_recipient");
		}
		String person = (to instanceof PersonRef) ? to.id() : null;
		String posted = this.chat.addMessage(to.id(), person, message, false, null);
		this.events.room(to.id());
		return new Delivery.Delivered(posted);
	}

	/**
	 * It is always known at once.
	 */
	@Override
	public Delivery find(Recipient to, String key, Instant since) {
		return new Delivery.Failed("no_such_message");
	}

	@Override
	public Delivery update(Recipient to, String posted, Message message) {
		if (!this.chat.change(posted, message)) {
			return new Delivery.Refused("no_such_message");
		}
		this.events.room(to.id());
		return new Delivery.Delivered(posted);
	}

	@Override
	public Delivery delete(Recipient to, String posted) {
		if (this.chat.remove(posted)) {
			this.events.room(to.id());
		}
		return new Delivery.Delivered(posted);
	}

	/**
	 * The conversation is deleted with the other things that are stored.
	 */
	@Override
	public List<String> traces(PersonRef person, Instant forgotten, Instant until, @Nullable String staying) {
		return List.of();
	}

	@Override
	public Pace pace() {
		return Pace.NONE;
	}

	private boolean knows(Recipient to) {
		return (to instanceof ChannelRef channel) ? channel.equals(Playground.CHANNEL)
				: this.cast.find(to.id())
					.filter((person) -> person.standing() != Profile.Standing.DEACTIVATED)
					.isPresent();
	}

}
