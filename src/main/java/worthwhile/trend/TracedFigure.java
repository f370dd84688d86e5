package worthwhile.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Texts;
import worthwhile.trend.figures.Figures;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Entry;
import worthwhile.usage.OutsideHours;
import worthwhile.usage.RoughMinutes;

/**
 * A figure of the trend beside time and return, and what an answer says of it.
 */
enum TracedFigure {

	/** The minutes of an answered day. */
	DAY("answeredDay", "day", "tag") {

		@Override
		List<AnsweredCheckIn> answers(Figures figures) {
			return figures.daily();
		}

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return rough(answer.minutes());
		}

	},

	/** How much was on purpose. */
	PURPOSE("purpose", "purpose", "absicht") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return joined(answer, (entry) -> entry.intent() != null,
					(entry) -> texts.get("why.intent." + entry.intent(), rough(entry.minutes())));
		}

	},

	/** How much was reading. */
	SPLIT("split", "reading", "gelesen") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return joined(answer, (entry) -> entry.reading() != null && entry.contributing() != null,
					(entry) -> texts.get("split", rough(entry.reading()), rough(entry.contributing())));
		}

	},

	/** Whether it was outside working hours. */
	OUTSIDE("outside", "outside", "außerhalb") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			List<OutsideHours> told = stated(answer).map(Entry::outside).flatMap(Stream::ofNullable).toList();
			boolean outside = told.stream().anyMatch((each) -> each != OutsideHours.NONE);
			return told.isEmpty() ? "" : texts.get(outside ? "why.yes" : "why.no");
		}

	},

	/** How it felt. */
	FEELING("feeling", "feeling", "gefühl") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return (answer.feeling() != null) ? texts.get("feeling." + answer.feeling()) : "";
		}

	},

	/** Whether they compared themselves with others. */
	COMPARED("compared", "compared", "vergleich") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return (answer.comparedMyself() != null) ? texts.get(answer.comparedMyself() ? "why.yes" : "why.no") : "";
		}

	},

	/** What the time would have gone to. */
	INSTEAD("instead", "instead", "stattdessen") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return (answer.instead() != null) ? texts.get("instead." + answer.instead()) : "";
		}

	};

	private final String fact;

	private final String word;

	private final Set<String> words;

	TracedFigure(String fact, String word, String german) {
		this.fact = fact;
		this.word = word;
		this.words = Set.of(word, german);
	}

	/**
	 * The answers that it is made of, if they say anything of it.
	 */
	List<AnsweredCheckIn> answers(Figures figures) {
		return figures.answers();
	}

	/**
	 * What an answer says of it, empty if nothing.
	 */
	abstract String text(AnsweredCheckIn answer, Texts.In texts);

	/**
	 * What the trend calls it.
	 */
	String name(Texts.In texts) {
		return texts.get("fact." + this.fact);
	}

	/**
	 * The word for it that every language understands.
	 */
	String word() {
		return this.word;
	}

	/**
	 * The one that somebody names in any language of the bot.
	 */
	static Optional<TracedFigure> read(String text) {
		String named = text.toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((each) -> each.words.contains(named)).findFirst();
	}

	/**
	 * Those that some answers say anything of.
	 */
	static List<TracedFigure> in(Figures figures, Texts.In texts) {
		return Arrays.stream(values())
			.filter((each) -> each.answers(figures).stream().anyMatch((answer) -> !each.text(answer, texts).isEmpty()))
			.toList();
	}

	private static Stream<Entry> stated(AnsweredCheckIn answer) {
		return answer.entries().stream().filter((entry) -> entry.stated() && entry.minutes() > 0);
	}

	private static String joined(AnsweredCheckIn answer, Predicate<Entry> telling, Function<Entry, String> text) {
		return stated(answer).filter(telling).map(text).collect(Collectors.joining(" + "));
	}

	private static String rough(@Nullable Integer minutes) {
		return new RoughMinutes(Objects.requireNonNullElse(minutes, 0)).text();
	}

}
