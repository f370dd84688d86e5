package worthwhile.checkin.telling;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.message.Button;
import worthwhile.usage.OutcomeKind;

/**
 * What can be tapped under a question: what its button says to the bot, and what it means
 * when it comes back.
 */
sealed interface Tap {

	/** The words that mean the same under every question. */
	Set<String> WORDS = Set.of("minutes", "same", "outcome", "finish", "form", "weekend");

	String word();

	String argument();

	/**
	 * Gives the tap to whoever takes it.
	 */
	<T> T accept(Taker<T> taker);

	/**
	 * The button for it under the question of a check-in.
	 */
	default Button button(String label, CheckInKey key) {
		Button button = Button.of(label, CheckInNames.ANSWERING + "." + word(), key.subject() + "/" + argument());
		return (this == Plain.OPEN_FORM || this == Plain.OPEN_WEEKEND) ? button.forForm() : button;
	}

	/**
	 * The tap that a button means. What nothing else means is taken for a choice of a
	 * follow-up, of which there is perhaps none.
	 * @param word the handler's own word in the action
	 * @param argument what follows the check-in's subject in the value
	 */
	static Tap parse(String word, String argument) {
		return switch (word) {
			case "same" -> Plain.SAME_AS_LAST;
			case "finish" -> Plain.FINISH;
			case "form" -> Plain.OPEN_FORM;
			case "weekend" -> Plain.OPEN_WEEKEND;
			case "outcome" -> new Came(constant(OutcomeKind.values(), argument).orElse(null));
			case "minutes" ->
				argument.matches("\\d{1,5}") ? new Minutes(Integer.parseInt(argument)) : new Followed(word, argument);
			default -> new Followed(word, argument);
		};
	}

	static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst();
	}

	/**
	 * So many minutes.
	 */
	record Minutes(int minutes) implements Tap {

		@Override
		public String word() {
			return "minutes";
		}

		@Override
		public String argument() {
			return String.valueOf(this.minutes);
		}

		@Override
		public <T> T accept(Taker<T> taker) {
			return taker.minutes(this.minutes);
		}

	}

	/**
	 * What came of it.
	 *
	 * @param kind nothing yet if missing
	 */
	record Came(@Nullable OutcomeKind kind) implements Tap {

		@Override
		public String word() {
			return "outcome";
		}

		@Override
		public String argument() {
			return (this.kind != null) ? this.kind.name() : "";
		}

		@Override
		public <T> T accept(Taker<T> taker) {
			return taker.came(this.kind);
		}

	}

	/**
	 * A choice of a follow-up.
	 *
	 * @param followUp its id
	 * @param choice the value of the choice
	 */
	record Followed(String followUp, String choice) implements Tap {

		@Override
		public String word() {
			return this.followUp;
		}

		@Override
		public String argument() {
			return this.choice;
		}

		@Override
		public <T> T accept(Taker<T> taker) {
			return taker.followed(this.followUp, this.choice);
		}

	}

	/**
	 * A tap without an argument.
	 */
	enum Plain implements Tap {

		/** The minutes of the last answer. */
		SAME_AS_LAST("same") {

			@Override
			public <T> T accept(Taker<T> taker) {
				return taker.sameAsLast();
			}

		},
		/** Nothing more. */
		FINISH("finish") {

			@Override
			public <T> T accept(Taker<T> taker) {
				return taker.finish();
			}

		},
		/** The form for everything. */
		OPEN_FORM("form") {

			@Override
			public <T> T accept(Taker<T> taker) {
				return taker.openForm();
			}

		},
		/** The form for the weekend before. */
		OPEN_WEEKEND("weekend") {

			@Override
			public <T> T accept(Taker<T> taker) {
				return taker.openWeekend();
			}

		};

		private final String word;

		Plain(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return this.word;
		}

		@Override
		public String argument() {
			return "";
		}

	}

	/**
	 * Who takes a tap; whoever leaves a kind out does not compile.
	 *
	 * @param <T> what comes of it
	 */
	interface Taker<T> {

		T minutes(int minutes);

		T sameAsLast();

		T came(@Nullable OutcomeKind kind);

		T followed(String followUp, String choice);

		T finish();

		T openForm();

		T openWeekend();

	}

}
