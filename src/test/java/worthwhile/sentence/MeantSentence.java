package worthwhile.sentence;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Reading.Understood;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;

/**
 * A sentence put together at random, and what it means because it was put together so.
 *
 * @param said the sentence, with junk around and within
 * @param meant what it says, or would say without its flaw
 * @param flaw what makes it unreadable as it stands, empty if nothing does
 */
record MeantSentence(String said, Understood meant, String flaw) {

	private static final List<Network> NETWORKS = KnownNetworks.all();

	private static final List<String> SPACES = List.of(" ", " ", " ", "  ", "\u00a0", "\u2009", "\u202f", "\t",
			" \u200b");

	private static final List<String> BEFORE = List.of("", "", "", "log ", "Log: ", "- ", "* ", "> ", "🎉 ", ":tada: ",
			"(", "*", "_", "`", "“", "notiere ", "\u2060", "… ");

	private static final List<String> BEHIND = List.of("", "", "", ".", "!", "…", "!!!", " 👍", " 👍🏽", " :+1:", " ❤️",
			" :)", ",", ";", "\n", " \u202c", " .", "*", "_", "`", "”", " bitte", " please");

	private static final List<String> BETWEEN = List.of(", ", ",", "; ", "\n", " + ", " → ", " & ", " und ", " and ",
			" / ", " then ", ", dann ", "\r\n", " -> ");

	private static final List<String> ON = List.of(" ", " ", " on ", " auf ", ": ", " @ ", " – ", " for ");

	private static final List<String> READING = List.of("reading", "gelesen", "Scrolling", "read", "gescrollt",
			"lesen");

	private static final List<String> CONTRIBUTING = List.of("posting", "gepostet", "wrote", "kommentiert",
			"Commenting");

	private static final List<List<String>> KINDS = List.of(List.of("learned", "Erkenntnisse"),
			List.of("contact", "contacts", "Kontakte"), List.of("conversation", "talks", "Gespräch", "Gespraeche"),
			List.of("lead", "Leads", "prospects", "Interessent"), List.of("client", "Kunde", "customers", "Kundin"),
			List.of("candidate", "Bewerber", "applicants"), List.of("job", "Stelle", "job offer", "Jobangebot"),
			List.of("other", "Sonstiges", "something else"));

	private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty");

	private static final List<String> ONES = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine");

	private static final List<String> ZEHNER = List.of("zwanzig", "dreißig", "vierzig", "fuenfzig");

	private static final List<String> EINER = List.of("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
			"neun");

	private static final List<List<String>> FEELINGS = List.of(
			List.of("drained", "felt drained", "it drained me", "war völlig ausgelaugt", "fühlte mich erschöpft",
					"Exhausted", "very tired", "fühlte mich schrecklich"),
			List.of("a bit drained", "felt slightly drained", "it drained me a bit", "etwas müde", "war müde",
					"ging mir schlecht", "left me tired"),
			List.of("neutral", "felt ok", "fühlte mich normal", "So so"),
			List.of("a bit energised", "felt good", "felt quite good", "fühlte mich gut", "etwas belebt",
					"ging es mir gut", "made me feel better"),
			List.of("energised", "ENERGIZED", "felt great", "felt super", "voller Energie", "it really energised me",
					"fühlte mich sehr gut"));

	/**
	 * The sentence of a seed.
	 */
	static MeantSentence of(long seed, LocalDate today) {
		return new Writer(new Random(seed), today).sentence();
	}

	/**
	 * Writes one sentence.
	 */
	private static final class Writer {

		private final Random random;

		private final LocalDate today;

		private final List<String> clauses = new ArrayList<>();

		private final List<Usage> usages = new ArrayList<>();

		private final List<SpokenOutcome> outcomes = new ArrayList<>();

		private @Nullable Integer feeling;

		Writer(Random random, LocalDate today) {
			this.random = random;
			this.today = today;
		}

		MeantSentence sentence() {
			int uses = this.random.nextInt(4);
			int first = this.random.nextInt(NETWORKS.size());
			for (int i = 0; i < uses; i++) {
				use(NETWORKS.get((first + i) % NETWORKS.size()));
			}
			int came = (uses == 0) ? 1 + this.random.nextInt(2) : this.random.nextInt(3);
			for (int i = 0; i < came; i++) {
				outcome();
			}
			if (this.random.nextInt(3) == 0) {
				feeling();
			}
			boolean named = this.random.nextBoolean();
			LocalDate day = named ? this.today.minusDays(this.random.nextInt(Sentence.DAYS_BACK + 1)) : this.today;
			String flaw = (this.random.nextInt(8) == 0) ? flawed(named) : "";
			String between = any(BETWEEN);
			if (between.equals(",") && this.clauses.stream()
				.anyMatch((clause) -> Character.isDigit(clause.charAt(clause.length() - 1)))) {
				// a comma between two figures would be a decimal one
				between = ", ";
			}
			String said = String.join(between, this.clauses);
			if (named) {
				said = this.random.nextBoolean() ? day(day) + any(" ", ": ", ", ") + said
						: said + any(" ", ", ") + day(day);
			}
			said = spelled(any(BEFORE) + said + any(BEHIND));
			return new MeantSentence(said, new Understood(day, named, this.usages, this.outcomes, false, this.feeling),
					flaw);
		}

		private void use(Network network) {
			int minutes = 1 + this.random.nextInt(350);
			int how = this.random.nextInt(3);
			String manner = (how == 0) ? "" : " " + any((how == 1) ? READING : CONTRIBUTING);
			String time = time(minutes);
			String name = name(network);
			this.clauses.add(this.random.nextBoolean() ? time + any(ON) + name + manner
					: name + any(" ", ": ", " – ") + time + manner);
			this.usages.add(new Usage(network, (how == 1) ? minutes : 0, (how == 2) ? minutes : 0,
					(how == 0) ? minutes : 0, null, null));
		}

		private void feeling() {
			int felt = this.random.nextInt(FEELINGS.size());
			this.clauses.add(this.random.nextInt(this.clauses.size() + 1), any(FEELINGS.get(felt)));
			this.feeling = felt + 1;
		}

		private void outcome() {
			OutcomeKind kind = OutcomeKind.values()[this.random.nextInt(KINDS.size())];
			int count = 1 + this.random.nextInt(12);
			String said = any(String.valueOf(count), (count == 1) ? "a" : count + "x",
					(count == 1) ? "ein" : count + " new");
			said += " " + any(KINDS.get(kind.ordinal()));
			Network network = this.random.nextBoolean() ? NETWORKS.get(this.random.nextInt(NETWORKS.size())) : null;
			said += (network != null) ? any(" from ", " ", " über ", " via ") + name(network) : "";
			int hours = this.random.nextBoolean() ? 1 + this.random.nextInt(300) : 0;
			said += (hours > 0)
					? " " + any(hours + "h", hours + " Std", hours + " hours", hours + ":00 Std", 60 * hours + " min")
					: "";
			this.clauses.add(said);
			this.outcomes.add(new SpokenOutcome(kind, count, network, (hours > 0) ? Duration.ofHours(hours) : null));
		}

		/**
		 * Puts in what nobody can know or mean.
		 */
		private String flawed(boolean dayNamed) {
			String flaw = any("flurgle", "14:30", "1.30h", "20-30m", "-5m", "tomorrow", "3 weeks ago", "30.2.", "25h",
					dayNamed ? "monday 24.11.2025" : "this friday", "a few minutes", "17 Uhr", "77", "not drained",
					"felt flurgle", "kaum müde");
			this.clauses.add(this.random.nextInt(this.clauses.size() + 1),
					flaw + (Character.isDigit(flaw.charAt(0)) ? " x" : ""));
			return flaw;
		}

		private String time(int minutes) {
			List<IntFunction<String>> ways = new ArrayList<>(
					List.of((m) -> m + "m", (m) -> m + any(" min", "min.", " mins", " Minuten", " minutes", "'"),
							(m) -> any("ca. ", "about ", "~", "etwa ", "so um die ") + m + " Min", (m) -> m + "MIN",
							(m) -> "%d:%02d:00".formatted(m / 60, m % 60)));
			int hours = minutes / 60;
			int rest = minutes % 60;
			if (hours > 0) {
				ways.add((m) -> hours + "h" + any("%dm", " %dm", " %d min").formatted(rest));
				ways.add((m) -> hours + any("h%02d", ":%02d", ":%02dh", ":%02d Std", " Std. %02d Min.", " hr, %d min",
						" Stunden und %d Minuten", " hours and %d minutes", "h, %dm")
					.formatted(rest));
			}
			if (rest % 30 == 0) {
				ways.add((m) -> (hours + rest / 60.0 + any("h", " Std", " hours", "H")).replace(".", any(".", ",")));
				ways.add((m) -> (rest == 0) ? hours + any("h", " Std.", " hrs")
						: (hours > 0 ? hours : "") + "½" + any("h", " Std"));
			}
			if (minutes == 30) {
				ways.add((m) -> any("half an hour", "eine halbe Stunde", "ca. ,5h", "1/2 h", "about .5h",
						"ne halbe Std"));
			}
			if (minutes == 60) {
				ways.add((m) -> any("an hour", "eine Stunde", "one hour"));
			}
			if (minutes > 20 && minutes < 60 && rest % 10 > 0) {
				int ten = minutes / 10 - 2;
				int one = minutes % 10 - 1;
				ways.add((m) -> TENS.get(ten) + any(" ", "-") + ONES.get(one) + " minutes");
				ways.add((m) -> EINER.get(one) + "und" + ZEHNER.get(ten) + " Minuten");
			}
			return ways.get(this.random.nextInt(ways.size())).apply(minutes);
		}

		private String name(Network network) {
			List<String> names = new ArrayList<>(KnownNetworks.aliases(network));
			names.add(network.name());
			names.add(network.name());
			String name = any(names.stream().sorted().toList());
			return any(name, name.toUpperCase(Locale.ROOT), name.toUpperCase(Locale.ROOT).replace('I', 'İ'),
					"*" + name + "*");
		}

		private String day(LocalDate day) {
			long ago = this.today.toEpochDay() - day.toEpochDay();
			String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
			List<String> ways = new ArrayList<>(List.of(day.toString(), ago + " days ago", "vor " + ago + " Tagen",
					"%d.%d.".formatted(day.getDayOfMonth(), day.getMonthValue()),
					"%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
					"%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
					month + " " + day.getDayOfMonth() + ", " + day.getYear(), month + " " + day.getDayOfMonth() + "th",
					"am " + day.getDayOfMonth() + ". " + (day.getMonth() == Month.NOVEMBER ? "November" : month)));
			if (day.getDayOfMonth() > 12) {
				ways.add("%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth()));
			}
			if (ago > 0 && ago < 8) {
				ways.add("last " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
				ways.add("am " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMAN));
			}
			if (ago < 3) {
				ways.add(List.of("today", "yesterday", "the day before yesterday").get((int) ago));
				ways.add(List.of("heute", "gestern Abend", "VORGESTERN").get((int) ago));
			}
			return ways.get(this.random.nextInt(ways.size()));
		}

		/**
		 * The same in other white space, and at times in full width.
		 */
		private String spelled(String said) {
			String spaced = said.codePoints()
				.mapToObj((letter) -> (letter == ' ') ? any(SPACES) : Character.toString(letter))
				.collect(Collectors.joining());
			return (this.random.nextInt(20) > 0) ? spaced
					: spaced.codePoints()
						.map((letter) -> (letter > ' ' && letter < 0x7f) ? letter - ' ' + 0xff00 : letter)
						.mapToObj(Character::toString)
						.collect(Collectors.joining());
		}

		private String any(String... ways) {
			return ways[this.random.nextInt(ways.length)];
		}

		private String any(List<String> ways) {
			return ways.get(this.random.nextInt(ways.size()));
		}

	}

}
