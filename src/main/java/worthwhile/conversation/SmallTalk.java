package worthwhile.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * Answers what is said out of politeness, which is neither an answer nor a wish, in one
 * short line.
 */
@Component
class SmallTalk {

	/** What may stand beside it and says nothing. */
	private static final String SILENT = "silent";

	private static final Pattern TIME_OF_DAY = Pattern.compile(
			"(?iu)\\b(?:(?:at|around|by|um|gegen|ab) )?\\d{1,2}(?:[:.]\\d{2}(?: ?(?:uhr|h|am|pm))?| ?(?:uhr|am|pm|h))\\b");

	private final PhraseBook phrases = PhraseBook.of("small-talk");

	private final Texts texts = Texts.of(SmallTalk.class);

	/**
	 * The line, if all of a text is small talk.
	 */
	Optional<Message> answer(String text, Speaker speaker) {
		return kind(WrittenWord.of(text)).or(() -> farewell(text))
			.filter((kind) -> speaker.joined() || kind != Kind.GREETING)
			.map((kind) -> Message.text(this.texts.get(speaker.language(), key(kind))));
	}

	/**
	 * Until a time of day one says goodbye; beside anything else it could be an answer.
	 */
	private Optional<Kind> farewell(String text) {
		String timeless = TIME_OF_DAY.matcher(text).replaceAll(" ");
		return timeless.equals(text) ? Optional.empty()
				: kind(WrittenWord.of(timeless)).filter((kind) -> kind == Kind.FAREWELL);
	}

	private Optional<Kind> kind(List<WrittenWord> words) {
		List<Kind> said = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			Optional<PhraseBook.Match> match = this.phrases.at(words, at);
			if (match.isPresent()) {
				add(match.get().meaning(), said);
			}
			else if (words.get(at).isPicture()) {
				said.add(Kind.PICTURE);
			}
			else {
				return Optional.empty();
			}
			at = match.map(PhraseBook.Match::next).orElse(at + 1);
		}
		return said.isEmpty() ? Optional.empty() : Optional.of(Collections.max(said));
	}

	private static void add(String meaning, List<Kind> said) {
		if (!meaning.equals(SILENT)) {
			said.add(Kind.valueOf(meaning.toUpperCase(Locale.ROOT).replace('-', '_')));
		}
	}

	private static String key(Kind kind) {
		return "small-talk." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What it is. Of several the last one of these is answered.
	 */
	private enum Kind {

		/** An emoji that stands for no word. */
		PICTURE,
		/** That all is well. */
		FINE,
		/** Something is funny. */
		LAUGHTER,
		/** Hello. */
		GREETING,
		/** Whether the bot is there. */
		PRESENCE,
		/** How the bot is. */
		WELLBEING,
		/** Something is good. */
		PRAISE,
		/** Something is not good. */
		COMPLAINT,
		/** Agreement to nobody knows what. */
		AGREEMENT,
		/** That something does not matter any more. */
		NEVER_MIND,
		/** That something was a mistake. */
		REGRET,
		/** Thank you. */
		THANKS,
		/** Goodbye. */
		FAREWELL

	}

}
