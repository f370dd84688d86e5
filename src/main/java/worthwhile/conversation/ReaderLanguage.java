package worthwhile.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.language.Languages;

/**
 * The language of whoever reads what an adapter says by itself. Of somebody who is no
 * member only the platform knows it, and allows only so many questions, so that it is
 * remembered for a moment; and for as long as the database cannot be asked.
 */
@Component
public class ReaderLanguage {

	private static final Logger logger = LoggerFactory.getLogger(ReaderLanguage.class);

	private static final Duration MOMENT = Duration.ofMinutes(1);

	private static final int MOST_REMEMBERED = 10_000;

	private final Speakers speakers;

	private final Clock clock;

	private final Map<PersonRef, Remembered> remembered = new Latest();

	public ReaderLanguage(Speakers speakers, Clock clock) {
		this.speakers = speakers;
		this.clock = clock;
	}

	/**
	 * The language of a member, or else of the profile; the usual one if nobody knows. It
	 * never throws, and may wait for the platform.
	 */
	public Locale language(PersonRef person) {
		Remembered known = remembered(person);
		if (known != null && this.clock.instant().isBefore(known.until())) {
			return known.language();
		}
		try {
			Speaker speaker = this.speakers.speaker(person);
			answered(speaker);
			return speaker.language();
		}
		catch (RuntimeException ex) {
			logger.debug("No language for an answer: {}", ex.getClass().getName());
			return Languages.USUAL;
		}
	}

	/**
	 * The language in which somebody was last answered here, without looking for it; the
	 * usual one if nobody was.
	 */
	public Locale lastLanguage(PersonRef person) {
		Remembered known = remembered(person);
		return (known != null) ? known.language() : Languages.USUAL;
	}

	/**
	 * Remembers in which language somebody is answered.
	 */
	void answered(Speaker speaker) {
		Instant until = speaker.joined() ? Instant.MIN : this.clock.instant().plus(MOMENT);
		synchronized (this.remembered) {
			this.remembered.put(speaker.person(), new Remembered(speaker.language(), until));
		}
	}

	private @Nullable Remembered remembered(PersonRef person) {
		synchronized (this.remembered) {
			return this.remembered.get(person);
		}
	}

	/**
	 * A language that was right when it was read, and holds for a while if nothing is
	 * stored of the person that could change.
	 */
	private record Remembered(Locale language, Instant until) {

	}

	/**
	 * Lets the eldest go when there are too many.
	 */
	private static final class Latest extends LinkedHashMap<PersonRef, Remembered> {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<PersonRef, Remembered> eldest) {
			return size() > MOST_REMEMBERED;
		}

	}

}
