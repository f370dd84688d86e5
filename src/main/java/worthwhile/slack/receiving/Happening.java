package worthwhile.slack.receiving;

import java.util.Optional;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.MemberLeftChannelEvent;
import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Once;
import worthwhile.identity.ChannelRef;

/**
 * Something that happened in Slack.
 *
 * @param what what
 * @param once by what Slack knows it
 * @param team the workspace
 */
record Happening(Incoming.Happened what, Once once, Team team) {

	/**
	 * A channel was archived or deleted, or the bot had to leave it.
	 */
	static Optional<Happening> gone(EventsApiPayload<?> payload, @Nullable String channel) {
		return Envelope.of(payload).flatMap((envelope) -> gone(envelope, channel));
	}

	private static Optional<Happening> gone(Envelope envelope, @Nullable String channel) {
		return Optional.ofNullable(envelope.team().channel(channel))
			.map((where) -> of(envelope, new Incoming.ChannelGone(where)));
	}

	/**
	 * Somebody left a channel, perhaps the bot.
	 */
	static Optional<Happening> left(EventsApiPayload<MemberLeftChannelEvent> payload) {
		MemberLeftChannelEvent event = payload.getEvent();
		return Envelope.of(payload)
			.flatMap((envelope) -> envelope.bot().equals(event.getUser()) ? gone(envelope, event.getChannel())
					: Optional.ofNullable(envelope.team().channel(event.getChannel()))
						.map((channel) -> left(envelope, event.getUser(), channel)));
	}

	private static Happening left(Envelope envelope, String user, ChannelRef channel) {
		return of(envelope, new Incoming.Left(envelope.team().person(user), channel));
	}

	static Happening of(Envelope envelope, Incoming.Happened what) {
		return new Happening(what, envelope.once(), envelope.team());
	}

}
