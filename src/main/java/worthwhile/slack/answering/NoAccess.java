package worthwhile.slack.answering;

import java.util.Locale;
import java.util.Optional;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Lookup;
import worthwhile.conversation.ReaderLanguage;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speakers;
import worthwhile.identity.PersonRef;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.installation.MissingAccess;

/**
 * What people are told where the bot has no token. Of a member everything is taken in all
 * the same, since whoever writes in the chat could not be told that it is not; and what
 * is answered goes wherever that needs no token, with the reason why the bot is silent.
 */
@SlackPart
class NoAccess {

	private final MissingAccess missing;

	private final Speakers speakers;

	private final ReaderLanguage reader;

	private final Texts texts = Texts.of(NoAccess.class);

	NoAccess(MissingAccess missing, Speakers speakers, ReaderLanguage reader) {
		this.missing = missing;
		this.speakers = speakers;
		this.reader = reader;
	}

	/**
	 * Why the bot has none, and what helps; nothing as long as all is well.
	 */
	Optional<Message> reason(PersonRef person) {
		return this.missing.explain(person.workspace(), this.reader.language(person));
	}

	/**
	 * Whether somebody is a member, and what they tell is taken in.
	 */
	boolean isMember(PersonRef person) {
		return this.speakers.member(person, false, Lookup.NOTHING).isPresent();
	}

	/**
	 * Says to somebody who is no member that nothing was done, and why.
	 */
	Message refusal(Message reason, PersonRef person) {
		return Message.text(this.texts.get(this.reader.language(person), "access.not-stored") + " " + reason.summary());
	}

	/**
	 * An answer with the reason below. A form that is not open yet cannot be opened
	 * without a token.
	 */
	static Answered with(Message reason, Answered answered, Incoming.Said said) {
		Reply reply = answered.reply();
		if (reply instanceof Reply.Say say) {
			return answered.with(new Reply.Say(below(say.message(), reason), say.audience(), say.shows()));
		}
		if (reply instanceof Reply.Update update && !update.farewell()) {
			return answered.with(new Reply.Update(below(update.message(), reason)));
		}
		boolean unopened = reply instanceof Reply.Open && !(said instanceof Incoming.Submission);
		return unopened ? answered.with(Reply.say(reason)) : answered;
	}

	private static Message below(Message message, Message reason) {
		return message.with(new Block.Divider(), new Block.Paragraph(reason.summary()));
	}

}
