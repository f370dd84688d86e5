package worthwhile.msteams.answering;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Apology;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.DedupeKey;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.msteams.card.AdaptiveCards;
import worthwhile.msteams.card.Card;
import worthwhile.msteams.card.CardAnswer;
import worthwhile.msteams.sending.TeamsPeople;

/**
 * Answers what Teams sends: what was said is stored when the answer is there. Whatever
 * nobody understands is taken and forgotten.
 */
@TeamsPart
public class AnswerActivities {

	private final TeamsSettings settings;

	private final Conversations conversations;

	private final ReadActivity reading;

	private final TeamsReplies replies;

	private final TeamsPeople people;

	private final FollowInstalls installs;

	private final Apology apology;

	AnswerActivities(TeamsSettings settings, Conversations conversations, ReadActivity reading, TeamsReplies replies,
			TeamsPeople people, FollowInstalls installs, Apology apology) {
		this.settings = settings;
		this.conversations = conversations;
		this.reading = reading;
		this.replies = replies;
		this.people = people;
		this.installs = installs;
		this.apology = apology;
	}

	/**
	 * Answers something.
	 * @return what is answered at once, if anything is
	 */
	public @Nullable JsonNode answer(Activity activity) {
		boolean ours = activity.channelId().equals(TeamsSettings.PLATFORM) && !activity.tenant().isEmpty()
				&& this.settings.isFor(activity.tenant()) && !activity.sender().isEmpty()
				&& !activity.sender().equals(activity.bot());
		return ours ? understood(activity) : null;
	}

	private @Nullable JsonNode understood(Activity activity) {
		switch (activity.type()) {
			case "message" -> this.reading.message(activity).ifPresent(this::give);
			case "messageUpdate" -> reworded(activity);
			case "installationUpdate" -> this.installs.installation(activity);
			case "conversationUpdate" -> this.installs.conversation(activity);
			case "invoke" -> {
				return invoked(activity);
			}
			default -> {
				// nobody minds
			}
		}
		return null;
	}

	private void reworded(Activity activity) {
		if (activity.event().equals("editMessage")) {
			give(this.reading.reworded(activity));
		}
	}

	private void give(TeamsRequest request) {
		try {
			receive(request).ifPresent((answered) -> this.replies.give(answered, request));
		}
		catch (SorryException ex) {
			this.replies.apologise(ex.apology(), request);
		}
	}

	private @Nullable JsonNode invoked(Activity activity) {
		return switch (activity.name()) {
			case "adaptiveCard/action" -> this.reading.card(activity, activity.value().at("/action/data"))
				.map(this::executed)
				.orElseGet(() -> Invoked.told("—"));
			case "task/fetch", "task/submit" -> this.reading.dialog(activity).map(this::dialog).orElse(null);
			default -> null;
		};
	}

	private JsonNode executed(TeamsRequest request) {
		try {
			return receive(request).flatMap((answered) -> this.replies.give(answered, request))
				.<JsonNode>map(Invoked::replaced)
				.orElseGet(() -> Invoked.told(this.replies.say("pressed", request)));
		}
		catch (SorryException ex) {
			return Invoked.told(ex.apology().summary());
		}
	}

	private @Nullable JsonNode dialog(TeamsRequest request) {
		try {
			return shown(receive(request).orElse(null), request);
		}
		catch (SorryException ex) {
			return Invoked.message(ex.apology().summary());
		}
	}

	/**
	 * A form opens or stays open; everything else closes it, and is said beside it.
	 */
	private @Nullable JsonNode shown(@Nullable Answered answered, TeamsRequest request) {
		if (answered == null) {
			return null;
		}
		if (answered.reply() instanceof Reply.Open open) {
			return Invoked.dialog(open.form().title(), this.replies.dialog(open, request));
		}
		if (answered.reply() instanceof Reply.Reject reject) {
			return rejected(reject, request);
		}
		this.replies.give(answered, request);
		return (request.filled() == null) ? Invoked.message(this.replies.say("pressed", request)) : null;
	}

	private JsonNode rejected(Reply.Reject reject, TeamsRequest request) {
		CardAnswer.Filled filled = request.filled();
		Optional<Card> again = (filled != null) ? AdaptiveCards.again(filled, reject.problems()) : Optional.empty();
		return again.<JsonNode>map((card) -> Invoked.dialog(this.replies.say("form.again", request), card))
			.orElseGet(() -> Invoked.message(String.join("\n", reject.problems().values())));
	}

	/**
	 * Takes in what was said.
	 * @return nothing if it was taken in before
	 * @throws SorryException if it was not, or nobody knows
	 */
	private Optional<Answered> receive(TeamsRequest request) throws SorryException {
		try {
			TeamsPeople.Heard heard = this.people.heard(request.activity());
			heard.profile()
				.ifPresent((profile) -> this.conversations
					.receive(new Incoming.ProfileChanged(request.person(), profile)));
			Optional<Answered> answered = answer(request);
			if (answered.isEmpty() && heard.first()) {
				// they were forgotten since
				this.people.left(request.person());
			}
			return answered;
		}
		catch (RuntimeException ex) {
			throw new SorryException(this.apology.after(ex, request.person()), ex);
		}
	}

	private Optional<Answered> answer(TeamsRequest request) {
		return request.activity().id().isEmpty() ? Optional.of(this.conversations.answer(request.said()))
				: this.conversations.receive(request.said(), key(request.activity()));
	}

	/**
	 * An id of an activity is one only within its conversation, which can be somebody's.
	 */
	private static DedupeKey key(Activity activity) {
		String whole = String.join("\n", activity.type(), activity.tenant(), activity.conversation(), activity.id(),
				activity.type().equals("messageUpdate") ? activity.written() : "");
		return new DedupeKey(TeamsSettings.PLATFORM,
				UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString());
	}

}
