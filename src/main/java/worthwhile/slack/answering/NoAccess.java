package worthwhile.slack.answering;

import java.util.Locale;
import java.util.Optional;

import worthwhile.conversation.ReaderLanguage;
import worthwhile.identity.PersonRef;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.installation.MissingAccess;

/**
 * Explains to somebody why nothing was done, where the bot has no token.
 */
@SlackPart
class NoAccess {

	private final MissingAccess missing;

	private final ReaderLanguage reader;

	private final Texts texts = Texts.of(NoAccess.class);

	NoAccess(MissingAccess missing, ReaderLanguage reader) {
		this.missing = missing;
		this.reader = reader;
	}

	/**
	 * Why, and what helps; nothing as long as all is well.
	 */
	Optional<Message> explain(PersonRef person) {
		Locale language = this.reader.language(person);
		return this.missing.explain(person.workspace(), language)
			.map((reason) -> Message.text(this.texts.get(language, "access.not-stored") + " " + reason.summary()));
	}

}
