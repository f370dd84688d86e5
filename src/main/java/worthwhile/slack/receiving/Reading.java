package worthwhile.slack.receiving;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.Speakers;
import worthwhile.conversation.Texts;
import worthwhile.identity.PersonRef;
import worthwhile.slack.api.SlackPart;

/**
 * The texts of this room in the language of whoever reads them.
 */
@SlackPart
class Reading {

	private static final Logger logger = LoggerFactory.getLogger(Reading.class);

	private final Texts texts = Texts.of(Reading.class);

	private final Speakers speakers;

	Reading(Speakers speakers) {
		this.speakers = speakers;
	}

	Texts.In textsFor(PersonRef person) {
		return this.texts.in(language(person));
	}

	/**
	 * The language of a member, or else of the profile; English if nobody knows.
	 */
	Locale language(PersonRef person) {
		try {
			return this.speakers.speaker(person, false).language();
		}
		catch (RuntimeException ex) {
			logger.debug("No language for an answer: {}", ex.getClass().getName());
			return Locale.ENGLISH;
		}
	}

}
