package worthwhile.sentence;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.Form;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Outcome;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.RelativeDay;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Span;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.Unit;
import worthwhile.sentence.Meaning.Weekday;
import worthwhile.sentence.Meaning.When;
import worthwhile.sentence.Meaning.Why;
import worthwhile.usage.Intent;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

/**
 * All words and phrases of the grammar, English and German side by side; dashes count as
 * space, and umlauts as their two letters.
 */
final class Vocabulary {

	static final Vocabulary WORDS = new Vocabulary();

	private final Map<String, Meaning> meanings = new HashMap<>();

	private int longest = 1;

	private Vocabulary() {
		signs();
		fillers();
		uses();
		outcomes();
		times();
		days();
		numbers();
	}

	private void signs() {
		means(Sign.SEPARATOR, "\n | ; | then | dann | danach | außerdem | also | sowie | plus");
		means(Sign.AND, "and | und | & | + | / | u");
		means(Sign.COMMA, ",");
		means(Sign.POINT, ".");
		means(Sign.MINUS, "minus");
		// A dash is a sign only before a number
		this.meanings.put(Tokenizer.MINUS, Sign.MINUS);
		means(Sign.NOTHING, "none | nothing | nothing at all | no | no use | no time | not at all | zero");
		means(Sign.NOTHING, "nichts | gar nichts | überhaupt nichts | nix | kein | keine | keinen | keinerlei | null");
		means(Sign.NOTHING, "gar nicht | überhaupt nicht | keine zeit | keine nutzung");
		means(Sign.NOTHING_YET,
				"nothing yet | none yet | nothing else | sonst nichts | noch nichts | noch keine | bisher nichts");
		means(Sign.EACH, "each | apiece | je | jeweils | à | pro stück");
	}

	private void fillers() {
		means(Sign.FILLER, ": | ~ | ≈ | ! | ( | ) | [ | ] | * | _ | • | · | \" | “ | ” | „ | « | » | = | |");
		means(Sign.FILLER, "on | in | at | for | with | from | of | via | through | to | the | my | ×");
		means(Sign.FILLER, "about | around | roughly | approx | approximately | circa | ca | just | only | some | so");
		means(Sign.FILLER, "i | we | have | had | did | was | were | spent | used | using | got | made | came | it");
		means(Sign.FILLER, "time | long | new | worth | please | total | altogether | up | out");
		means(Sign.FILLER, "auf | bei | für | mit | aus | von | vom | im | am | beim | zum | zur | über | durch | per");
		means(Sign.FILLER, "der | die | das | den | dem | des | mein | meine | meinen | es | ich | wir | nur");
		means(Sign.FILLER, "etwa | ungefähr | rund | zirka | knapp | gut | lang | insgesamt | zeit | bitte | damit");
		means(Sign.FILLER, "habe | hab | hatte | war | waren | verbracht | genutzt | benutzt | bekommen | gewonnen");
		means(Sign.FILLER, "neu | neue | neuen | neuer | neues | wert | gab | kam | dabei");
	}

	private void uses() {
		means(Activity.READING, "reading | read | reads | scrolling | scrolled | scroll | browsing | browsed | browse");
		means(Activity.READING,
				"watching | watched | watch | looking | looked | lurking | lurked | skimming | skimmed");
		means(Activity.READING, "lesen | gelesen | las | lesend | mitgelesen | scrollen | gescrollt | durchgescrollt");
		means(Activity.READING, "schauen | geschaut | angeschaut | gucken | geguckt | ansehen | angesehen | stöbern");
		means(Activity.READING,
				"gesehen | rumgescrollt | reingeschaut | gestöbert | surfen | gesurft | überflogen | durchgesehen");
		means(Activity.CONTRIBUTING, "posting | posted | post | posts | writing | wrote | write | written | drafting");
		means(Activity.CONTRIBUTING, "commenting | commented | comment | comments | contributing | contributed");
		means(Activity.CONTRIBUTING, "contribute | replying | replied | reply | replies | answering | answered");
		means(Activity.CONTRIBUTING, "sharing | shared | share | publishing | published | tweeting | tweeted");
		means(Activity.CONTRIBUTING,
				"posten | gepostet | schreiben | geschrieben | schrieb | kommentieren | kommentiert");
		means(Activity.CONTRIBUTING, "kommentare | beitragen | beigetragen | beitrag | beiträge | antworten");
		means(Activity.CONTRIBUTING, "geantwortet | beantwortet | teilen | geteilt | veröffentlichen | veröffentlicht");
		means(Activity.CONTRIBUTING, "verfassen | verfasst | twittern | getwittert");
		means(new Why(Intent.ON_PURPOSE), "on purpose | purposely | purposefully | deliberate | deliberately");
		means(new Why(Intent.ON_PURPOSE), "intentional | intentionally | intended | planned | by choice");
		means(new Why(Intent.ON_PURPOSE), "absichtlich | mit absicht | bewusst | gezielt | geplant | vorsätzlich");
		means(new Why(Intent.HABIT), "habit | out of habit | by habit | from habit | habitual | habitually");
		means(new Why(Intent.HABIT), "gewohnheit | aus gewohnheit | gewohnheitsmäßig | aus reiner gewohnheit");
		means(new Why(Intent.BOTH), "partly on purpose | partly habit | partly out of habit | teils absichtlich");
		means(new Why(Intent.BOTH), "teils gewohnheit | teils aus gewohnheit | teilweise absichtlich");
		outside("outside work | outside of work | outside working hours | outside of working hours");
		outside("outside work hours | outside office hours | outside hours | after work | after hours | before work");
		outside("after working hours | out of hours | off hours | off work | in my free time | in my spare time");
		outside("nach feierabend | nach der arbeit | vor der arbeit | außerhalb der arbeitszeit | nach arbeitsschluss");
		outside("außerhalb der arbeit | außerhalb der arbeitszeiten | in der freizeit | in meiner freizeit");
		means(new When(OutsideHours.NONE), "at work | during work | during working hours | during work hours");
		means(new When(OutsideHours.NONE), "in der arbeitszeit | während der arbeitszeit | während der arbeit");
		means(new When(OutsideHours.NONE), "bei der arbeit");
	}

	private void outside(String phrases) {
		for (String phrase : phrases.split(" \\| ")) {
			means(new When(OutsideHours.MOST), phrase.strip());
			for (String part : List.of("partly", "partially", "some", "teils", "teilweise", "zum teil")) {
				means(new When(OutsideHours.SOME), part + " " + phrase.strip());
			}
			for (String most : List.of("mostly", "all", "meist", "meistens", "alles")) {
				means(new When(OutsideHours.MOST), most + " " + phrase.strip());
			}
		}
	}

	private void outcomes() {
		outcome(OutcomeKind.LEARNED, "learned | learnt | learned something | learnt something | learned something new");
		outcome(OutcomeKind.LEARNED, "learned a lot | learnt a lot | learning | learnings | insight | insights");
		outcome(OutcomeKind.LEARNED, "gelernt | etwas gelernt | was gelernt | viel gelernt | dazugelernt | gelerntes");
		outcome(OutcomeKind.LEARNED, "etwas neues gelernt | was neues gelernt | erkenntnis | erkenntnisse");
		outcome(OutcomeKind.CONTACT, "contact | contacts | connection | connections | kontakt | kontakte | kontakten");
		outcome(OutcomeKind.CONVERSATION, "conversation | conversations | talk | talks | discussion | discussions");
		outcome(OutcomeKind.CONVERSATION, "gespräch | gespräche | gesprächen | unterhaltung | unterhaltungen");
		outcome(OutcomeKind.LEAD, "lead | leads | prospect | prospects | interessent | interessentin | interessenten");
		outcome(OutcomeKind.CLIENT, "client | clients | customer | customers | kunde | kunden | kundin | kundinnen");
		outcome(OutcomeKind.CLIENT, "neukunde | neukunden | auftrag | aufträge");
		outcome(OutcomeKind.CANDIDATE,
				"candidate | candidates | job candidate | job candidates | applicant | applicants | kandidat | kandidaten");
		outcome(OutcomeKind.CANDIDATE, "kandidatin | kandidatinnen | bewerber | bewerberin | bewerberinnen");
		outcome(OutcomeKind.CANDIDATE, "bewerbung | bewerbungen");
		outcome(OutcomeKind.JOB, "job | jobs | job offer | job offers | stelle | stellen | jobangebot | jobangebote");
		outcome(OutcomeKind.JOB, "stellenangebot | stellenangebote");
		outcome(OutcomeKind.OTHER, "other | others | something else | other outcome | sonstiges | sonstige | anderes");
		outcome(OutcomeKind.OTHER, "etwas anderes | was anderes");
	}

	private void outcome(OutcomeKind kind, String phrases) {
		means(new Outcome(kind), phrases);
	}

	private void times() {
		means(new Unit(1), "m | min | mins | minute | minutes | minuten | ' | ’ | ′");
		means(new Unit(60), "h | hr | hrs | hour | hours | std | stunde | stunden");
		means(new Spent(15, false), "viertelstunde");
		means(new Spent(30, false), "halbstunde");
		means(new Spent(45, false), "dreiviertelstunde");
	}

	private void days() {
		means(new RelativeDay(0),
				"today | this morning | this afternoon | this evening | tonight | heute | heute abend");
		means(new RelativeDay(0), "heute morgen | heute früh | heute vormittag | heute mittag | heute nachmittag");
		means(new RelativeDay(-1), "yesterday | yesterday morning | yesterday afternoon | yesterday evening");
		means(new RelativeDay(-1), "last night | gestern | gestern morgen | gestern früh | gestern vormittag");
		means(new RelativeDay(-1), "gestern mittag | gestern nachmittag | gestern abend");
		means(new RelativeDay(-2), "day before yesterday | the day before yesterday | vorgestern");
		means(new RelativeDay(1), "tomorrow | tomorrow morning | morgen | morgen früh | morgen abend");
		means(new RelativeDay(2), "day after tomorrow | the day after tomorrow | übermorgen");
		means(Sign.LAST,
				"last | this | past | previous | letzten | letzter | letztem | diesen | vorigen | vergangenen");
		means(Sign.NEXT, "next | nächsten | nächster | kommenden");
		means(Sign.AGO, "ago");
		means(Sign.BEFORE, "vor");
		means(Sign.ORDINAL, "st | nd | rd | th");
		means(new Span(ChronoUnit.DAYS), "day | days | tag | tage | tagen");
		means(new Span(ChronoUnit.WEEKS), "week | weeks | woche | wochen");
		means(new Span(ChronoUnit.MONTHS), "month | months | monat | monate | monaten");
		weekdays("monday | mon | montag | mo", "tuesday | tue | tues | dienstag | di",
				"wednesday | wed | mittwoch | mi", "thursday | thu | thur | thurs | donnerstag | do",
				"friday | fri | freitag | fr", "saturday | sat | samstag | sonnabend | sa",
				"sunday | sun | sonntag | am so");
		months("january | jan | januar | jänner", "february | feb | februar", "march | mar | märz", "april | apr",
				"may | mai", "june | jun | juni", "july | jul | juli", "august | aug", "september | sep | sept",
				"october | oct | oktober | okt", "november | nov", "december | dec | dezember | dez");
	}

	private void weekdays(String... names) {
		for (DayOfWeek day : DayOfWeek.values()) {
			means(new Weekday(day), names[day.ordinal()]);
		}
	}

	private void months(String... names) {
		for (Month month : Month.values()) {
			means(new MonthName(month), names[month.ordinal()]);
		}
	}

	private void numbers() {
		List<String> english = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
				"eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
		List<String> german = List.of("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
				"elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn");
		for (int i = 0; i < english.size(); i++) {
			number(i + 1, english.get(i), german.get(i));
		}
		List<String> englishTens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
				"ninety");
		List<String> germanTens = List.of("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
				"neunzig");
		for (int ten = 0; ten < englishTens.size(); ten++) {
			number(20 + 10 * ten, englishTens.get(ten), germanTens.get(ten));
			for (int one = 1; one < 10; one++) {
				String germanOne = (one == 1) ? "ein" : german.get(one - 1);
				number(20 + 10 * ten + one, englishTens.get(ten) + " " + english.get(one - 1),
						germanOne + "und" + germanTens.get(ten));
			}
		}
		for (int whole = 1; whole < 10; whole++) {
			String one = (whole == 1) ? "ein" : german.get(whole - 1);
			number(whole + 0.5, one + "einhalb", one + "einhalbe");
		}
		number(1.5, "anderthalb", "anderthalbe");
		number(0.5, "half", "half an", "half a", "halbe", "halben", "halbes");
		number(0.25, "quarter", "quarter of an", "viertel");
		number(0.75, "three quarters of an", "three quarter", "dreiviertel", "drei viertel");
		means(new Quantity(1, Form.ARTICLE), "a | an | ein | eine | einen | einem | einer");
	}

	private void number(double value, String... names) {
		for (String name : names) {
			means(new Quantity(value, Form.WORD), name);
		}
	}

	/**
	 * Gives all the phrases one meaning; a bar stands between them.
	 */
	private void means(Meaning meaning, String phrases) {
		for (String phrase : phrases.split(" \\| ")) {
			String key = key(Tokenizer.tokens(phrase));
			Meaning other = this.meanings.put(key, meaning);
			if (other != null && !other.equals(meaning)) {
				throw new IllegalStateException("two meanings of " + phrase);
			}
			this.longest = Math.max(this.longest, key.split(" ").length);
		}
	}

	@Nullable Meaning of(String key) {
		return this.meanings.get(key);
	}

	/**
	 * The most tokens that a phrase has.
	 */
	int longest() {
		return this.longest;
	}

	static String key(List<Token> phrase) {
		if (phrase.size() == 1) {
			return phrase.get(0).text();
		}
		StringBuilder key = new StringBuilder();
		phrase.forEach((token) -> key.append(token.text()).append(' '));
		return key.substring(0, Math.max(0, key.length() - 1));
	}

}
