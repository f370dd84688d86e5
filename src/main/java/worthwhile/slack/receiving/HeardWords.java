package worthwhile.slack.receiving;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
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
final class HeardWords {

	private static final String DIRECT = "im";

	/** What there is to say to a picture without words. */
	private static final String HELP = "help";

	private HeardWords() {
	}

	/**
	 * Words in the direct chat, also in a thread there. Messages that were changed or
	 * deleted are events of another kind.
	 */
	static Optional<Heard> of(EventsApiPayload<MessageEvent> payload) {
		MessageEvent event = payload.getEvent();
		return (event.getBotId() == null && DIRECT.equals(event.getChannelType()))
				? direct(payload, event.getUser(), event.getText()) : Optional.empty();
	}

	/**
	 * Words that came with a file.
	 */
	static Optional<Heard> withFile(EventsApiPayload<MessageFileShareEvent> payload) {
		MessageFileShareEvent event = payload.getEvent();
		return DIRECT.equals(event.getChannelType()) ? direct(payload, event.getUser(), event.getText())
				: Optional.empty();
	}

	private static Optional<Heard> direct(EventsApiPayload<?> payload, @Nullable String user, @Nullable String text) {
		return Envelope.of(payload)
			.flatMap((envelope) -> person(user, envelope)
				.map((person) -> heard(envelope, person, null, PlainWords.of(Objects.requireNonNullElse(text, "")))));
	}

	/**
	 * Words to the bot in a channel, without its name.
	 */
	static Optional<Heard> mention(EventsApiPayload<AppMentionEvent> payload) {
		AppMentionEvent event = payload.getEvent();
		return (event.getBotId() == null) ? Envelope.of(payload).flatMap((envelope) -> mention(envelope, event))
				: Optional.empty();
	}

	private static Optional<Heard> mention(Envelope envelope, AppMentionEvent event) {
		ChannelRef channel = envelope.team().channel(event.getChannel());
		return (channel != null)
				? person(event.getUser(), envelope)
					.map((person) -> heard(envelope, person, channel, without(envelope.bot(), event.getText())))
				: Optional.empty();
	}

	private static String without(String bot, @Nullable String text) {
		String name = "<@" + (bot.isEmpty() ? "\\w+" : Pattern.quote(bot)) + "(?:\\|[^>]*)?>";
		return PlainWords.of(Objects.requireNonNullElse(text, "").replaceFirst(name, "")).strip();
	}

	private static Heard heard(Envelope envelope, PersonRef person, @Nullable ChannelRef channel, String text) {
		Incoming.Said said = text.isBlank() ? new Incoming.Command(person, channel, HELP)
				: new Incoming.Words(person, channel, text);
		return new Heard(said, Origin.in(person, channel), envelope.once(), envelope.team());
	}

	/**
	 * Somebody looks at the home page, not at the messages beside it.
	 */
	static Optional<Heard> home(EventsApiPayload<AppHomeOpenedEvent> payload) {
		AppHomeOpenedEvent event = payload.getEvent();
		return "home".equals(event.getTab())
				? Envelope.of(payload)
					.flatMap((envelope) -> person(event.getUser(), envelope).map((person) -> home(envelope, person)))
				: Optional.empty();
	}

	private static Heard home(Envelope envelope, PersonRef person) {
		return new Heard(new Incoming.HomeOpened(person), Origin.home(person, ""), envelope.once(), envelope.team());
	}

	private static Optional<PersonRef> person(@Nullable String user, Envelope envelope) {
		return Optional.ofNullable(user)
			.filter(StringUtils::hasText)
			.filter((id) -> !id.equals(envelope.bot()))
			.map(envelope.team()::person);
	}

}
