package worthwhile.msteams.answering;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.card.CardAnswer;
import worthwhile.msteams.sending.TeamsPosted;

/**
 * Something that was said, and where.
 *
 * @param activity as Teams sent it
 * @param said what that means
 * @param place how it was said
 * @param answer what was sent with a card, if it was
 */
record TeamsRequest(Activity activity, Incoming.Said said, Place place, @Nullable CardAnswer answer) {

	/**
	 * The form, if one was sent.
	 */
	CardAnswer.@Nullable Filled filled() {
		return (this.answer instanceof CardAnswer.Filled filled) ? filled : null;
	}

	PersonRef person() {
		return this.said.person();
	}

	boolean personal() {
		return this.activity.personal();
	}

	String service() {
		return this.activity.serviceUrl();
	}

	String conversation() {
		return this.activity.conversation();
	}

	/**
	 * The card on which something was pressed or filled in.
	 */
	String card() {
		return new TeamsPosted(conversation(), this.activity.replyTo()).toString();
	}

	/**
	 * How something is said.
	 */
	enum Place {

		/** In words. */
		WORDS,
		/** By a button on a card. */
		PRESS,
		/** By a form that stands in the chat. */
		CHAT_FORM,
		/** By a form in a dialog, which is open or wants to be. */
		DIALOG

	}

}
