package worthwhile.playground;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Button;

/**
 * One message of the chat.
 *
 * @param id what the playground calls it
 * @param place its place among all lines; higher is later
 * @param author who said it
 * @param room the id of the person in whose direct chat it stands, or of the channel
 * @param person who said it, or to whom alone it was said
 * @param alone whether only that person sees it
 * @param content what it says
 * @param sample whether it was filled in rather than said
 * @param at when, by the playground's clock
 * @param version how often it was written
 * @param file the name of the file that hangs on it
 */
record Line(String id, long place, Author author, String room, @Nullable String person, boolean alone, Content content,
		boolean sample, Instant at, int version, @Nullable String file) {

	/**
	 * What it says in plain words.
	 */
	String text() {
		return this.content.text();
	}

	/**
	 * Who says something.
	 */
	enum Author {

		/** A person. */
		PERSON,
		/** Worthwhile. */
		BOT

	}

	/**
	 * What is said.
	 */
	sealed interface Content {

		/**
		 * All of it in plain words.
		 */
		String text();

		/**
		 * What can be pressed there.
		 */
		List<Button> buttons();

	}

	/**
	 * A person's words.
	 */
	record Words(String text) implements Content {

		@Override
		public List<Button> buttons() {
			return List.of();
		}

	}

	/**
	 * A message of the bot.
	 *
	 * @param json the message as {@link MessageJson}
	 */
	record Said(String json) implements Content {

		@Override
		public String text() {
			return MessageJson.read(this.json).summary();
		}

		@Override
		public List<Button> buttons() {
			return MessageJson.read(this.json).buttons();
		}

	}

}
