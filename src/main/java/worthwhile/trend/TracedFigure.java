package worthwhile.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Texts;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figures;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;
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

	},

	/** What was counted beside it. */
	COUNTS("signals", "counts", "gezählt", "followers", "views", "likes", "signals", "follower", "aufrufe", "signale") {

		@Override
		String text(AnsweredCheckIn answer, Texts.In texts) {
			return "";
		}

		@Override
		List<Told> told(LookBack told, DayRange days, @Nullable Network network, Texts.In texts) {
			return told.noted()
				.signals()
				.stream()
				.filter((signal) -> days.contain(signal.day()))
				.filter((signal) -> network == null || network.equals(signal.network()))
				.flatMap((signal) -> SignalFacts.counts(List.of(signal), signal.network(), texts)
					.map((counts) -> new Told(Span.DAY, signal.day(), signal.network().name() + " " + counts))
					.stream())
				.toList();
		}

	};

	private final String fact;

	private final String word;

	private final Set<String> words;

	TracedFigure(String fact, String word, String... others) {
		this.fact = fact;
		this.word = word;
		this.words = Stream.concat(Stream.of(word), Arrays.stream(others)).collect(Collectors.toUnmodifiableSet());
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
	 * What people call it in a word, in any language of the bot.
	 */
	Set<String> words() {
		return this.words;
	}

	/**
	 * Those of which anything is told.
	 */
	static List<TracedFigure> in(LookBack told, DayRange days, Texts.In texts) {
		return Arrays.stream(values()).filter((each) -> !each.told(told, days, null, texts).isEmpty()).toList();
	}

	/**
	 * What is told of it in some days, in the answers that name a network if one is
	 * given.
	 */
	List<Told> told(LookBack told, DayRange days, @Nullable Network network, Texts.In texts) {
		return answers(told.figures(days)).stream()
			.flatMap((answer) -> of(answer, network))
			.map((answer) -> new Told(answer.span(), answer.day(), text(answer, texts)))
			.filter((one) -> !one.what().isEmpty())
			.toList();
	}

	private static Stream<AnsweredCheckIn> of(AnsweredCheckIn answer, @Nullable Network network) {
		if (network == null) {
			return Stream.of(answer);
		}
		List<Entry> named = stated(answer).filter((entry) -> entry.network().equals(network)).toList();
		return named.isEmpty() ? Stream.empty() : Stream.of(new AnsweredCheckIn(answer.day(), answer.span(), named,
				answer.feeling(), answer.comparedMyself(), answer.instead()));
	}

	/**
	 * What an answer says of a figure.
	 *
	 * @param span what the answer covers
	 * @param day its day, or the Monday of its week
	 * @param what in words
	 */
	record Told(Span span, LocalDate day, String what) {
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
