package worthwhile.slack.payload;

import java.util.Optional;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.MemberLeftChannelEvent;
import org.jspecify.annotations.Nullable;

import worthwhile.conversation.DedupeKey;
import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;

/**
 * Something that happened in Slack.
 *
 * @param what what
 * @param once by what Slack knows it
 * @param team the workspace
 */
public record SlackEvent(Incoming.Happened what, DedupeKey dedupeKey, SlackWorkspace team) {

	/**
	 * A channel was archived or deleted, or the bot had to leave it.
	 */
	public static Optional<SlackEvent> gone(EventsApiPayload<?> payload, @Nullable String channel) {
		return EventContext.of(payload).flatMap((context) -> gone(context, channel));
	}

	private static Optional<SlackEvent> gone(EventContext context, @Nullable String channel) {
		return Optional.ofNullable(context.team().channel(channel))
			.map((where) -> of(context, new Incoming.ChannelGone(where)));
	}

	/**
	 * Somebody left a channel, perhaps the bot.
	 */
	public static Optional<SlackEvent> left(EventsApiPayload<MemberLeftChannelEvent> payload) {
		MemberLeftChannelEvent event = payload.getEvent();
		return EventContext.of(payload)
			.flatMap((context) -> context.bot().equals(event.getUser()) ? gone(context, event.getChannel())
					: Optional.ofNullable(context.team().channel(event.getChannel()))
						.map((channel) -> left(context, event.getUser(), channel)));
	}

	private static SlackEvent left(EventContext context, String user, ChannelRef channel) {
		return of(context, new Incoming.Left(context.team().person(user), channel));
	}

	public static SlackEvent of(EventContext context, Incoming.Happened what) {
		return new SlackEvent(what, context.dedupeKey(), context.team());
	}

}
