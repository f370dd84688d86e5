package worthwhile.slack.answering;

import java.util.Optional;

import worthwhile.identity.PersonRef;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.installation.MissingAccess;

/**
 * Explains to somebody why nothing was done, where the bot has no token.
 */
@SlackPart
class NoAccess {

	private final MissingAccess missing;

	private final ReaderLanguage reading;

	NoAccess(MissingAccess missing, ReaderLanguage reading) {
		this.missing = missing;
		this.reading = reading;
	}

	/**
	 * Why, and what helps; nothing as long as all is well.
	 */
	Optional<Message> explain(PersonRef person) {
		return this.missing.explain(person.workspace(), this.reading.language(person))
			.map((reason) -> Message
				.text(this.reading.textsFor(person).get("access.not-stored") + " " + reason.summary()));
	}

}
