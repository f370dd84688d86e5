package worthwhile.msteams.answering;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.activity.WrittenText;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.msteams.card.CardAnswer;
import worthwhile.msteams.sending.TeamsPeople;
import worthwhile.msteams.sending.TeamsPosted;

/**
 * Reads what a person said or did from what Teams sent.
 */
@TeamsPart
class ReadActivity {

	private final String key;

	ReadActivity(TeamsSettings settings) {
		this.key = settings.appPassword() + settings.appId();
	}

	/**
	 * What was written, or sent with a card that could not do otherwise.
	 */
	Optional<TeamsRequest> message(Activity activity) {
		if (activity.value().isObject()) {
			return card(activity, activity.value());
		}
		WrittenText text = WrittenText.of(activity);
		PersonRef person = TeamsPeople.person(activity);
		ChannelRef channel = channel(activity);
		Incoming.Said said = text.command() ? new Incoming.Command(person, channel, text.words())
				: new Incoming.Words(person, channel, text.words());
		return Optional.of(new TeamsRequest(activity, said, TeamsRequest.Place.WORDS, null));
	}

	/**
	 * That somebody changed what they had written.
	 */
	TeamsRequest reworded(Activity activity) {
		return new TeamsRequest(activity, new Incoming.Reworded(TeamsPeople.person(activity)), TeamsRequest.Place.WORDS,
				null);
	}

	/**
	 * What was pressed or filled in on a card in the chat.
	 * @return nothing if the card is none of the bot's
	 */
	Optional<TeamsRequest> card(Activity activity, JsonNode data) {
		return read(activity, data, TeamsRequest.Place.PRESS, TeamsRequest.Place.CHAT_FORM);
	}

	/**
	 * What wants to open a dialog, or was filled in there.
	 */
	Optional<TeamsRequest> dialog(Activity activity) {
		return read(activity, activity.value().path("data"), TeamsRequest.Place.DIALOG, TeamsRequest.Place.DIALOG);
	}

	private Optional<TeamsRequest> read(Activity activity, JsonNode data, TeamsRequest.Place press,
			TeamsRequest.Place form) {
		return CardAnswer.of(data).map((answer) -> {
			Incoming.Said said = said(activity, answer);
			return new TeamsRequest(activity, said, (said instanceof Incoming.Press) ? press : form, answer);
		});
	}

	private Incoming.Said said(Activity activity, CardAnswer answer) {
		if (answer instanceof CardAnswer.Filled filled) {
			return submission(activity, filled);
		}
		return (answer instanceof CardAnswer.Unfolded unfolded) ? unfolded(activity, unfolded)
				: press(activity, (CardAnswer.Pressed) answer);
	}

	private Incoming.Said press(Activity activity, CardAnswer.Pressed pressed) {
		return new Incoming.Press(TeamsPeople.person(activity), channel(activity), pressed.action(), pressed.value(),
				message(activity.conversation(), activity.replyTo()));
	}

	private Incoming.Said submission(Activity activity, CardAnswer.Filled filled) {
		PersonRef person = TeamsPeople.person(activity);
		FormOrigin origin = FormOrigin.read(filled.memory(), person, this.key);
		return new Incoming.Submission(person, origin.channel(), filled.form(), filled.context(), filled.values(),
				origin.message());
	}

	private Incoming.Said unfolded(Activity activity, CardAnswer.Unfolded unfolded) {
		PersonRef person = TeamsPeople.person(activity);
		FormOrigin origin = FormOrigin.read(unfolded.memory(), person, this.key);
		return new Incoming.Unfolded(person, origin.channel(), unfolded.form(), unfolded.context(), unfolded.fold(),
				unfolded.values());
	}

	private static @Nullable String message(String conversation, String id) {
		return id.isEmpty() ? null : new TeamsPosted(conversation, id).toString();
	}

	private static @Nullable ChannelRef channel(Activity activity) {
		return activity.personal() ? null : TeamsPeople.channel(activity);
	}

	/**
	 * Where a form is opened, for the form to bring back; one that grows has it already.
	 */
	String memory(TeamsRequest request) {
		if (request.answer() instanceof CardAnswer.Unfolded unfolded) {
			return unfolded.memory();
		}
		Incoming.Said said = request.said();
		return new FormOrigin(said.channel().orElse(null), said.pressedMessage().orElse(null)).write(said.person(),
				this.key);
	}

}
