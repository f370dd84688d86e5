package worthwhile.checkin.telling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Button;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Usage;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;

/**
 * A sentence as it was said, so that a button below its answer can say it again.
 *
 * @param handler the name of the handler that takes such sentences
 * @param today the local day on which it was said
 * @param text its words
 * @param network where the time was that it leaves open, if that was chosen
 * @param understood what it says, with that network
 */
record SaidSentence(String handler, LocalDate today, String text, @Nullable Network network,
		Reading.Understood understood) {

	private static final String NOT_CHOSEN = "-";

	private static final String NO_TELLING = "-";

	/**
	 * The same with a network for the time of which it does not say where it was.
	 */
	SaidSentence on(Network chosen) {
		List<Usage> usages = this.understood.usages()
			.stream()
			.map((usage) -> (usage.network() != null) ? usage
					: new Usage(chosen, usage.reading(), usage.contributing(), usage.unsplit(), usage.intent(),
							usage.outside()))
			.toList();
		return new SaidSentence(this.handler, this.today, this.text, chosen, this.understood.with(usages));
	}

	/**
	 * A button that says it again.
	 * @param word the handler's own word for how
	 * @param about the telling or the check-in that the button is about
	 */
	Button button(String label, String word, String about) {
		String chosen = (this.network != null) ? this.network.key() : NOT_CHOSEN;
		return Button.of(label, this.handler + "." + word, about + " " + this.today + " " + chosen + " " + this.text);
	}

	/**
	 * A button that says a sentence for the first time.
	 */
	static Button button(String handler, LocalDate today, String text, String label, String word) {
		return Button.of(label, handler + "." + word, NO_TELLING + " " + today + " " + NOT_CHOSEN + " " + text);
	}

	/**
	 * What came of it, in one line.
	 */
	String line(List<Outcome> came, Wording wording) {
		boolean somewhere = came.stream().anyMatch((outcome) -> outcome.network() != null);
		return (somewhere || this.handler.equals(TellOutcome.NAME))
				? came.stream().map(wording::outcome).collect(Collectors.joining(", ")) : wording.outcomes(came);
	}

	/**
	 * What a button says again.
	 *
	 * @param about the telling or the check-in that it is about
	 * @param today the local day on which it was said
	 * @param network the key of the network that was chosen, if one was
	 * @param text its words
	 */
	record Pressed(String about, LocalDate today, Optional<String> network, String text) {

		static Optional<Pressed> parse(String value) {
			String[] parts = value.split(" ", 4);
			try {
				return (parts.length < 4) ? Optional.empty()
						: Optional.of(new Pressed(parts[0], LocalDate.parse(parts[1]),
								Optional.of(parts[2]).filter((key) -> !key.equals(NOT_CHOSEN)), parts[3]));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}

		Optional<UUID> telling() {
			try {
				return Optional.of(UUID.fromString(this.about));
			}
			catch (IllegalArgumentException ex) {
				return Optional.empty();
			}
		}

	}

}
