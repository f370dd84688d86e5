package worthwhile.sentence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import worthwhile.sentence.Reading.Refused;
import worthwhile.sentence.Reading.Understood;
import worthwhile.testing.Tries;
import worthwhile.usage.Intent;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

import static org.assertj.core.api.Assertions.assertThat;

class SentencePropertyTests {

	private static final Sentence SENTENCE = Spoken.sentence();

	private static final List<String> SCRAPS = List.of("25m", "1h30", "-5m", "½", "1:30", "linkedin", "x", "reading",
			"gepostet", "lead", "client", "each", "and", "und", ",", ";", ".", "\n", "/", "a", "eine", "halbe", "half",
			"20.11.", "2026-11-20", "29.2.", "99.99.", "0", "999999999999999999999", "monday", "last", "next", "vor",
			"3", "ago", "days", "Nov", "th", "2026", "nothing", "yet", "no", "on purpose", "after work", "h", "m", "-",
			"–", "'", "👍", "👩‍💻", "שלום", "مرحبا", "\u202e", "\u0000", "\u0007", "\ud800", "\udc00", "e\u0301",
			"'; DROP TABLE entry; --", "<script>alert(1)</script>", "&amp;", "%s", "{0}", "\\", "1/2", "1/0", "1,2,3",
			"1.000.000", "::", "٣", "İ", "ß", "…", "~", "#", "@someone", "drained", "felt", "fühlte mich", "gut", "not",
			"a bit", "very", "me");

	static LongStream seeds() {
		return LongStream.range(0, Tries.of(400, 50));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void readsBackWhatIsWrittenInManyStyles(long seed) {
		Random random = new Random(seed);
		LocalDate day = Spoken.TODAY.minusDays(random.nextInt(Sentence.DAYS_BACK + 1));
		List<Network> networks = new ArrayList<>(Spoken.networks());
		Collections.shuffle(networks, random);
		List<Usage> usages = networks.stream()
			.limit(random.nextInt(4))
			.map((network) -> usage(network, random))
			.toList();
		List<SpokenOutcome> outcomes = IntStream.range(0, usages.isEmpty() ? 1 : random.nextInt(4))
			.mapToObj((i) -> outcome(networks.get(networks.size() - 1 - i), random))
			.toList();
		for (Style style : Style.values()) {
			String said = style.say(day, usages, outcomes, random);
			assertThat(SENTENCE.read(said, Spoken.TODAY)).as(said)
				.isEqualTo(new Understood(day, true, usages, outcomes, false, null));
		}
	}

	@Test
	void readsSentencesAsTheyWereMeant() {
		int seeds = Tries.of(100_000, 4000);
		List<String> wrong = new ArrayList<>();
		for (long seed = 0; seed < seeds && wrong.size() < 20; seed++) {
			MeantSentence sentence = MeantSentence.of(seed, Spoken.TODAY);
			Reading reading = SENTENCE.read(sentence.said(), Spoken.TODAY);
			boolean right = sentence.flaw().isEmpty() ? reading.equals(sentence.meant())
					: !(reading instanceof Understood) && !part(reading).isEmpty();
			if (!right) {
				wrong.add("seed %d, “%s”, %s, was read as %s".formatted(seed, sentence.said(), sentence.flaw(),
						Spoken.line(reading)));
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static String part(Reading reading) {
		return (reading instanceof Reading.Unsure unsure) ? unsure.part() : ((Refused) reading).part();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void answersJunkWithinItsLimits(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 50; i++) {
			String junk = junk(random);
			Reading reading = SENTENCE.read(junk, Spoken.TODAY);
			if (reading instanceof Refused refused) {
				assertThat(refused.part()).as(junk).hasSizeLessThanOrEqualTo(40);
				assertThat(refused.part().codePoints()).as(junk).noneMatch(Character::isISOControl);
			}
			else if (reading instanceof Understood understood) {
				assertThat(understood.day()).as(junk).isBetween(Spoken.TODAY.minusDays(14), Spoken.TODAY);
				assertThat(understood.usages()).as(junk).allMatch((usage) -> usage.minutes() >= 0);
				assertThat(understood.usages().stream().mapToInt(Usage::minutes).sum()).as(junk).isBetween(0, 1440);
				assertThat(understood.usages()).as(junk).extracting(Usage::network).doesNotHaveDuplicates();
				assertThat(understood.outcomes()).as(junk)
					.allMatch((outcome) -> outcome.count() >= 1 && outcome.count() <= 50);
				boolean empty = understood.usages().isEmpty() && understood.outcomes().isEmpty()
						&& understood.feeling() == null;
				assertThat(understood.nothing() ? understood.usages().isEmpty() : !empty).as(junk).isTrue();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void refusesAWordThatNobodyKnowsWhereverItStands(long seed) {
		Random random = new Random(seed);
		List<Usage> usages = List.of(usage(Spoken.INTRANET, random), usage(KnownNetworks.all().get(0), random));
		String said = Style.ENGLISH.say(Spoken.TODAY, usages, List.of(outcome(null, random)), random);
		List<String> words = new ArrayList<>(List.of(said.split(" ")));
		words.add(random.nextInt(words.size() + 1), "flurgle");
		assertThat(SENTENCE.read(String.join(" ", words), Spoken.TODAY)).isInstanceOf(Refused.class);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void readsUpToFiveHundredCharacters(long seed) {
		Random random = new Random(seed);
		Style style = Style.values()[random.nextInt(Style.values().length)];
		String said = style.say(Spoken.TODAY, List.of(usage(Spoken.INTRANET, random)), List.of(), random);
		String longest = said + " ".repeat(500 - said.length());
		assertThat(SENTENCE.read(longest, Spoken.TODAY)).as(said)
			.isInstanceOf(Understood.class)
			.isEqualTo(SENTENCE.read(said, Spoken.TODAY));
		assertThat(SENTENCE.read(longest + " ", Spoken.TODAY)).isEqualTo(new Refused(Reason.TOO_LONG, ""));
	}

	@Test
	@Timeout(120)
	void readsTheLongestSentencesToTheirEnd() {
		for (String scrap : SCRAPS) {
			String longest = (scrap + " ").repeat(500).substring(0, 500);
			assertThat(SENTENCE.read(longest, Spoken.TODAY)).as(scrap).isNotEqualTo(new Refused(Reason.TOO_LONG, ""));
			assertThat(SENTENCE.read(longest.replace(" ", ""), Spoken.TODAY)).as(scrap)
				.isNotEqualTo(new Refused(Reason.TOO_LONG, ""));
		}
	}

	private static String junk(Random random) {
		StringBuilder junk = new StringBuilder();
		int length = random.nextInt(20);
		for (int i = 0; i < length; i++) {
			junk.append((random.nextInt(20) == 0) ? String.valueOf((char) random.nextInt(0x10000))
					: SCRAPS.get(random.nextInt(SCRAPS.size())));
			junk.append(random.nextBoolean() ? " " : "");
		}
		return junk.toString();
	}

	private static Usage usage(Network network, Random random) {
		int minutes = random.nextInt(300);
		int split = (minutes == 0) ? 2 : random.nextInt(3);
		Intent intent = List.of(Intent.values()).get(random.nextInt(3));
		OutsideHours outside = List.of(OutsideHours.values()).get(random.nextInt(3));
		return new Usage(network, (split == 0) ? minutes : 0, (split == 1) ? minutes : 0, (split == 2) ? minutes : 0,
				random.nextBoolean() ? intent : null, random.nextBoolean() ? outside : null);
	}

	private static SpokenOutcome outcome(@Nullable Network network, Random random) {
		OutcomeKind kind = OutcomeKind.values()[random.nextInt(OutcomeKind.values().length)];
		Duration worth = Duration.ofMinutes(random.nextInt(2000) * 15L);
		return new SpokenOutcome(kind, 1 + random.nextInt(50), random.nextBoolean() ? network : null,
				random.nextBoolean() ? worth : null);
	}

	/**
	 * A way to write the same.
	 */
	enum Style {

		TERSE(",", "", List.of("reading", "posting"), List.of("on purpose", "habit", "partly habit"),
				List.of("at work", "partly after hours", "after hours"),
				List.of("learned", "contact", "conversation", "lead", "client", "candidate", "job", "other")) {

			@Override
			String day(LocalDate day) {
				return day.toString();
			}

			@Override
			String time(long minutes) {
				return (minutes % 60 == 0) ? minutes / 60 + "h" : minutes + "m";
			}

		},

		ENGLISH(" and ", " on ", List.of("reading", "writing"),
				List.of("deliberately", "out of habit", "partly on purpose"),
				List.of("during working hours", "partly outside work", "outside working hours"),
				List.of("insights", "contacts", "conversations", "leads", "clients", "candidates", "jobs", "others")) {

			@Override
			String day(LocalDate day) {
				long ago = day.until(Spoken.TODAY).getDays();
				return (ago == 1) ? "yesterday" : ago + " days ago";
			}

			@Override
			String time(long minutes) {
				return (minutes >= 60) ? minutes / 60 + " hours " + minutes % 60 + " minutes" : minutes + " minutes";
			}

		},

		GERMAN("; ", " auf ", List.of("gelesen", "gepostet"),
				List.of("absichtlich", "aus Gewohnheit", "teils aus Gewohnheit"),
				List.of("während der Arbeitszeit", "teils nach Feierabend", "nach Feierabend"), List.of("Erkenntnisse",
						"Kontakte", "Gespräche", "Leads", "Kunden", "Kandidaten", "Stellen", "Sonstige")) {

			@Override
			String day(LocalDate day) {
				return "am " + day.getDayOfMonth() + "." + day.getMonthValue() + ".";
			}

			@Override
			String time(long minutes) {
				return String.format(Locale.ROOT, "%d:%02d Std.", minutes / 60, minutes % 60);
			}

		},

		LINES("\n", ": ", List.of("READ", "COMMENTED"), List.of("PLANNED", "BY HABIT", "PARTLY HABIT"),
				List.of("AT WORK", "PARTLY OFF HOURS", "OFF HOURS"), List.of("LEARNINGS", "KONTAKT", "TALKS",
						"INTERESSENTEN", "CUSTOMERS", "BEWERBER", "STELLENANGEBOTE", "SONSTIGES")) {

			@Override
			String day(LocalDate day) {
				return day.getMonth().name() + " " + day.getDayOfMonth() + ", " + day.getYear();
			}

			@Override
			String time(long minutes) {
				return (minutes % 15 == 0) ? minutes / 60.0 + " H" : "~ " + minutes + "'";
			}

		};

		private final String separator;

		private final String on;

		private final List<String> activities;

		private final List<String> intents;

		private final List<String> outsides;

		private final List<String> kinds;

		Style(String separator, String on, List<String> activities, List<String> intents, List<String> outsides,
				List<String> kinds) {
			this.separator = separator;
			this.on = on.isEmpty() ? " " : on;
			this.activities = activities;
			this.intents = intents;
			this.outsides = outsides;
			this.kinds = kinds;
		}

		abstract String day(LocalDate day);

		abstract String time(long minutes);

		String say(LocalDate day, List<Usage> usages, List<SpokenOutcome> outcomes, Random random) {
			List<String> clauses = new ArrayList<>();
			usages.forEach((usage) -> clauses.add(say(usage)));
			outcomes.forEach((outcome) -> clauses.add(say(outcome)));
			String said = String.join(this.separator, clauses);
			return random.nextBoolean() ? day(day) + " " + said : said + " " + day(day);
		}

		private String say(Usage usage) {
			String said = time(usage.minutes()) + name(usage.network());
			said += (usage.reading() > 0) ? " " + this.activities.get(0) : "";
			said += (usage.contributing() > 0) ? " " + this.activities.get(1) : "";
			said += (usage.intent() != null) ? " " + this.intents.get(usage.intent().ordinal()) : "";
			return said + ((usage.outside() != null) ? " " + this.outsides.get(usage.outside().ordinal()) : "");
		}

		private String say(SpokenOutcome outcome) {
			String said = outcome.count() + " " + this.kinds.get(outcome.kind().ordinal()) + name(outcome.network());
			return said + ((outcome.worth() != null) ? " " + time(outcome.worth().toMinutes()) : "");
		}

		private String name(@Nullable Network network) {
			return (network != null) ? this.on + network.name() : "";
		}

	}

}
