package worthwhile.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.web.client.RestClient;

/**
 * What the people who show everything do, from joining to being forgotten.
 */
final class Itinerary {

	/** The chapter of what a trend says, with the verdicts and answers that it rests on. */
	static final String TREND = "Looking back";

	/** The chapter of what is stored, and who can see it. */
	static final String PRIVACY = "Privacy";

	private final RestClient http;

	private final String language;

	private final boolean english;

	Itinerary(RunningBot bot, String language) throws IOException, InterruptedException {
		this.http = bot.api();
		this.language = language;
		this.english = language.equals("en");
	}

	/**
	 * Everything but the team, for which months have to pass.
	 */
	List<Sight> alone() {
		return Stream.of(newcomer(), regular(), admin(), guest()).flatMap((tour) -> tour.sights().stream()).toList();
	}

	/**
	 * What a team of twelve sees.
	 */
	List<Sight> together() {
		List<Sight> sights = new ArrayList<>();
		Tour head = tour("maya");
		head.makesTheTeam();
		head.opens("A team").goesTo("marketing").says("/worthwhile team", "/worthwhile team settings");
		head.sends(Map.of("language", this.language));
		Tour mate = tour("lena").opens("A team");
		mate.says("team");
		head.livesAMonth(word("a month later", "einen Monat später"));
		mate.waitsFor("HOUR", word("meanwhile", "unterdessen"));
		head.says("/worthwhile team vote");
		if (head.hasForm()) {
			head.sends(Map.of("networks", "linkedin"));
		}
		mate.waitsFor("MORNING", word("the vote", "die Abstimmung"));
		sights.addAll(head.sights());
		sights.addAll(mate.sights());
		return sights;
	}

	/**
	 * Finds the bot, joins, is asked, and leaves.
	 */
	private Tour newcomer() {
		Tour tour = Tour.ofNewcomer(this.http, word("Ada New", "Anna Neu"), word("America/Sao_Paulo", "Europe/Berlin"),
				this.language);
		tour.opens("Joining")
			.opensHome(word("Home of a newcomer", "Startseite von jemand Neuem"))
			.says("hello", "trend", "/worthwhile join")
			.sends(Map.of());
		tour.opens("The question")
			.isAsked(word("the question", "die Frage"))
			.presses("question.minutes", 2)
			.presses("question.outcome", 3)
			.presses("question.finish", 0)
			.presses("question.form", 0)
			.sends(Map.of())
			.waitsFor("MORNING", word("the next morning", "am nächsten Morgen"))
			.isAsked(word("the next question", "die nächste Frage"))
			.says("snooze", "snooze tomorrow", "/worthwhile today", "skip", "/worthwhile", "undo");
		tour.opens("Joining").opensHome(word("Home in the first week", "Startseite in der ersten Woche"));
		tour.opens(PRIVACY).says("/worthwhile privacy");
		tour.opens("Own data")
			.says("/worthwhile export", "/worthwhile stop", "resume", "/worthwhile forget")
			.presses("forget.yes", 0);
		return tour;
	}

	/**
	 * Looks back on three months.
	 */
	private Tour regular() {
		Tour tour = tour(word("nora", "tobias")).livesTheirStory();
		tour.opens("Home").opensHome(word("Home after three months", "Startseite nach drei Monaten"));
		tour.opens("Home").says("/worthwhile");
		tour.opens(TREND)
			.explores("/worthwhile trend week", "/worthwhile trend month", "/worthwhile trend quarter",
					"/worthwhile trend year", "/worthwhile verdict", "/worthwhile why linkedin", "/worthwhile worth");
		tour.opens("Telling in words")
			.explores(word("25m linkedin reading, 10m posting on x, 1 lead", "25 Min LinkedIn gelesen, 10 Min auf X gepostet"),
					word("log yesterday 20m linkedin", "gestern 20 Min LinkedIn"), "90 linkedin",
					word("20-30 min linkedin", "20-30 Min LinkedIn"), word("log 14:30 linkedin", "log 14:30 LinkedIn"),
					word("25m lnkedin", "25 Min Linkdin"), "30", word("none", "nichts"), "undo",
					word("outcome client linkedin 40h", "ergebnis kunde linkedin 40h"))
			.explores("/worthwhile outcome", "/worthwhile edit", "/worthwhile edit yesterday", "/worthwhile delete");
		tour.opens("Settings")
			.explores("/worthwhile settings", "/worthwhile holidays", word("holidays de-by", "feiertage de-by"));
		tour.opens("Away and paused")
			.explores("/worthwhile away", word("away 24 December to 2 January", "weg 24.12. bis 2.1."), "/worthwhile away",
					"/worthwhile pause", word("pause 2 weeks", "pause 2 Wochen"), "resume");
		tour.opens("The question")
			.isAsked(word("the question after three months", "die Frage nach drei Monaten"))
			.explores("/worthwhile today");
		tour.opens("Help")
			.says("/worthwhile help", "help all", "thanks!", word("trned", "verlaf"), "bananas", "team", "team vote",
					"workspace");
		return tour;
	}

	/**
	 * Keeps the workspace.
	 */
	private Tour admin() {
		Tour tour = tour("maya").opens("For admins");
		tour.says("/worthwhile join");
		if (tour.hasForm()) {
			tour.sends(Map.of());
		}
		return tour.explores("/worthwhile workspace")
			.goesTo("marketing")
			.says("/worthwhile team", "/worthwhile team setup");
	}

	/**
	 * Belongs to another company.
	 */
	private Tour guest() {
		return tour("sam").opens("For guests")
			.says("/worthwhile", "/worthwhile join", "help")
			.opensHome(word("Home of a guest", "Startseite eines Gasts"));
	}

	private Tour tour(String person) {
		return new Tour(this.http, person, this.language).speaks();
	}

	private String word(String inEnglish, String inGerman) {
		return this.english ? inEnglish : inGerman;
	}

}
