package worthwhile.slack.payload;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;

/**
 * Reads what people say in the direct chat with the bot and to it in channels, and who
 * opens its home page. The bot's own messages come back too, and those of other bots.
 */
public final class MessageEventReader {

	private static final String DIRECT = "im";

	/** What there is to say to a picture without words. */
	private static final String HELP = "help";

	private MessageEventReader() {
	}

	/**
	 * Words in the direct chat, also in a thread there. Messages that were changed or
	 * deleted are events of another kind.
	 */
	public static Optional<SlackRequest> of(EventsApiPayload<MessageEvent> payload) {
		MessageEvent event = payload.getEvent();
		return (event.getBotId() == null && DIRECT.equals(event.getChannelType()))
				? direct(payload, event.getUser(), event.getText()) : Optional.empty();
	}

	/**
	 * Words that came with a file.
	 */
	public static Optional<SlackRequest> withFile(EventsApiPayload<MessageFileShareEvent> payload) {
		MessageFileShareEvent event = payload.getEvent();
		return DIRECT.equals(event.getChannelType()) ? direct(payload, event.getUser(), event.getText())
				: Optional.empty();
	}

	/**
	 * That somebody changed what their message in the direct chat says, once for each
	 * message. The bot's own change too, and links get a preview.
	 */
	public static Optional<SlackRequest> reworded(EventsApiPayload<MessageChangedEvent> payload) {
		MessageChangedEvent event = payload.getEvent();
		MessageChangedEvent.Message now = event.getMessage();
		return (DIRECT.equals(event.getChannelType()) && now != null && now.getBotId() == null && says(event, now))
				? EventContext.of(payload)
					.flatMap((context) -> person(now.getUser(), context)
						.map((person) -> new SlackRequest(new Incoming.Reworded(person), Origin.in(person, null),
								DedupeKeys.event("reworded " + now.getTs()), context.team())))
				: Optional.empty();
	}

	/**
	 * Whether a message says something else than before.
	 */
	private static boolean says(MessageChangedEvent event, MessageChangedEvent.Message now) {
		MessageChangedEvent.PreviousMessage before = event.getPreviousMessage();
		return now.getEdited() != null && before != null && before.getMessage() != null
				&& !Objects.equals(now.getText(), before.getMessage().getText());
	}

	private static Optional<SlackRequest> direct(EventsApiPayload<?> payload, @Nullable String user,
			@Nullable String text) {
		return EventContext.of(payload)
			.flatMap((context) -> person(user, context)
				.map((person) -> request(context, person, null, PlainWords.of(Objects.requireNonNullElse(text, "")))));
	}

	/**
	 * Words to the bot in a channel, without its name.
	 */
	public static Optional<SlackRequest> mention(EventsApiPayload<AppMentionEvent> payload) {
		AppMentionEvent event = payload.getEvent();
		return (event.getBotId() == null) ? EventContext.of(payload).flatMap((context) -> mention(context, event))
				: Optional.empty();
	}

	private static Optional<SlackRequest> mention(EventContext context, AppMentionEvent event) {
		ChannelRef channel = context.team().channel(event.getChannel());
		return (channel != null)
				? person(event.getUser(), context)
					.map((person) -> request(context, person, channel, without(context.bot(), event.getText())))
				: Optional.empty();
	}

	private static String without(String bot, @Nullable String text) {
		String name = "<@" + (bot.isEmpty() ? "\\w+" : Pattern.quote(bot)) + "(?:\\|[^>]*)?>";
		return PlainWords.of(Objects.requireNonNullElse(text, "").replaceFirst(name, "")).strip();
	}

	private static SlackRequest request(EventContext context, PersonRef person, @Nullable ChannelRef channel,
			String text) {
		Incoming.Said said = text.isBlank() ? new Incoming.Command(person, channel, HELP)
				: new Incoming.Words(person, channel, text);
		return new SlackRequest(said, Origin.in(person, channel), context.dedupeKey(), context.team());
	}

	/**
	 * Somebody looks at the home page, not at the messages beside it.
	 */
	public static Optional<SlackRequest> home(EventsApiPayload<AppHomeOpenedEvent> payload) {
		AppHomeOpenedEvent event = payload.getEvent();
		return "home".equals(event.getTab())
				? EventContext.of(payload)
					.flatMap((context) -> person(event.getUser(), context).map((person) -> home(context, person)))
				: Optional.empty();
	}

	/**
	 * Who opened the bot, whichever of its pages.
	 */
	public static Optional<PersonRef> visitor(EventsApiPayload<AppHomeOpenedEvent> payload) {
		return EventContext.of(payload).flatMap((context) -> person(payload.getEvent().getUser(), context));
	}

	private static SlackRequest home(EventContext context, PersonRef person) {
		return new SlackRequest(new Incoming.HomeOpened(person), Origin.home(person, ""), context.dedupeKey(),
				context.team());
	}

	private static Optional<PersonRef> person(@Nullable String user, EventContext context) {
		return Optional.ofNullable(user)
			.filter(StringUtils::hasText)
			.filter((id) -> !id.equals(context.bot()))
			.map(context.team()::person);
	}

}
