package worthwhile.slack.blockkit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.message.Profile;
import worthwhile.outbox.Outbox;
import worthwhile.outbox.Topic;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Goes everywhere in the bot with the longest names and texts: as an admin who takes part
 * on as many networks as there can be, and has answered for longer than is kept.
 */
@DialogueTest
class EveryMessageTests {

	/** Whoever left the team before, as the wanderer does, is told so instead. */
	private static final Set<String> TOO_LATE = Set.of("team.settings");

	private static final int MOST_NETWORKS = 50;

	private static final int DAY = 86_400;

	/** What is older than two years goes in the first night. */
	private static final int DAYS_ANSWERED = 2 * 366 + 1;

	/** What ends something for good, or for everybody; it comes last. */
	private static final Set<String> LAST = Set.of("stop", "stopp", "aufhören", "workspace");

	/** The zone of the longest name. */
	private static final ZoneId ZONE = ZoneId.of("America/Argentina/ComodRivadavia");

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Conversations conversations;

	@Autowired
	private Outbox outbox;

	@Autowired
	private List<Handler> handlers;

	@Autowired
	private List<Topic> topics;

	/**
	 * The language of the longer words first.
	 */
	static List<Arguments> everyMessageAndFormOfTheBotFitsIntoSlackAndTeams() {
		return Tries.of(List.of(arguments("de", "2027-11-17T15:00:00Z", "Einstellungen"),
				arguments("en", "2026-11-18T15:00:00Z", "Settings")), 1);
	}

	@ParameterizedTest
	@MethodSource
	void everyMessageAndFormOfTheBotFitsIntoSlackAndTeams(String language, String start, String settings) {
		this.dialogue.begins(start);
		Person person = this.dialogue.person(language, "U-long-" + language);
		this.platform.profile(person.ref(),
				new Profile(ZONE, Locale.forLanguageTag(language), Profile.Standing.REGULAR, true));
		this.dialogue.happens(new Incoming.Installed(person.ref().workspace(), person.ref()));
		Wanderer wanderer = new Wanderer(person.ref(), this.conversations, this.outbox, this.platform);
		Wanderer newcomer = newcomer(language);

		person.opensHome();
		person.commands("workspace");
		addNetworks(person,
				IntStream.range(0, MOST_NETWORKS).mapToObj(EveryMessageTests::longestName).toArray(String[]::new));
		Person inChannel = person.in("C-long-" + language);
		inChannel.commands("team setup").submits();
		person.commands("join").fills("networks", networks()).fills("main", longestName(0)).submits();
		inChannel.commands("team join");
		teammate(language);
		wanderer.says("team settings");
		person.hasAnswered(DAYS_ANSWERED);
		ChannelRef weekly = weeklyChannel(language);

		liveForDays(14, wanderer);
		String[] voted = IntStream.range(0, 8).mapToObj(EveryMessageTests::longestName).toArray(String[]::new);
		// the wanderer removed them
		addNetworks(person, voted);
		person.commands("team vote").fills("networks", voted).submits();
		wanderer.says("team vote");
		liveForDays(8, wanderer);
		this.dialogue.liveUntil(this.clock.instant().plusSeconds(21 * DAY).toString());
		wanderer.looks();
		wanderer.opensHome();
		commands(language).forEach(wanderer::says);
		liveForDays(14, wanderer);
		wanderer.looks(weekly);
		person.opensHome().sees(settings);
		List.of("workspace", "", "stop", "resume", "forget").forEach(wanderer::says);

		assertThat(wanderer.messages()).isGreaterThan(100);
		assertThat(rooms(wanderer.forms())).contains("question", "outcome", "worth", "away", "holidays", "pause",
				"silence", "settings", "team", "vote", "workspace");
		// nothing is kept of a welcome that has arrived
		assertThat(posted())
			.containsAll(this.topics.stream().map(Topic::name).filter((topic) -> !topic.equals("welcome")).toList());
		for (Wanderer each : List.of(newcomer, wanderer)) {
			assertThat(each.ledNowhere()).isEmpty();
			assertThat(rooms(each.leftAlone())).isSubsetOf(this.handlers.stream().map(Handler::name).toList());
			assertThat(each.openedFormsUnsaid()).as("buttons that open a form: Button.forForm()").isEmpty();
		}
		assertThat(union(wanderer.meantToOpenForms(), newcomer.meantToOpenForms())).hasSizeGreaterThan(15)
			.isEqualTo(union(union(wanderer.openedForms(), newcomer.openedForms()), TOO_LATE));
	}

	/**
	 * The channel of a team that has its summaries: five people have answered for months,
	 * and for weeks to come.
	 */
	private ChannelRef weeklyChannel(String language) {
		LocalDate ahead = LocalDate.ofInstant(this.clock.instant(), ZONE).plusDays(60);
		String channel = "C-weekly-" + language;
		this.dialogue.person(language, "U-weekly-" + language)
			.in(channel)
			.commands("team setup")
			.fills("language", language.equals("de") ? "Deutsch" : "English")
			.submits();
		for (int number = 0; number < 5; number++) {
			Person colleague = this.dialogue.person(language, "U-weekly-" + language + "-" + number);
			colleague.commands("join").submits();
			colleague.hasAnswered(150, ahead).in(channel).commands("team join");
		}
		return new ChannelRef(TestPlatform.NAME, language, channel);
	}

	/**
	 * Somebody who finds the bot, and joins by the buttons alone.
	 */
	private Wanderer newcomer(String language) {
		Person person = this.dialogue.person(language, "U-new-" + language);
		this.platform.profile(person.ref(),
				new Profile(ZONE, Locale.forLanguageTag(language), Profile.Standing.REGULAR, false));
		Wanderer newcomer = new Wanderer(person.ref(), this.conversations, this.outbox, this.platform);
		List.of("trend", "nonsense").forEach(newcomer::says);
		newcomer.opensHome();
		newcomer.looks();
		assertThat(newcomer.forms()).contains("join.setup");
		return newcomer;
	}

	private void liveForDays(int days, Wanderer wanderer) {
		for (int day = 0; day < days; day++) {
			this.dialogue.liveUntil(this.clock.instant().plusSeconds(DAY).toString());
			wanderer.looks();
		}
	}

	/**
	 * Each command alone, with what the help says, and with something endless.
	 */
	private List<String> commands(String language) {
		List<String> commands = new ArrayList<>(List.of("", "help", "x".repeat(3000)));
		for (Handler handler : this.handlers) {
			for (String command : handler.commands()) {
				commands.add(command);
				commands.add(command + " " + "🦄 <@U1> ".repeat(300));
			}
			handler.help().ifPresent((line) -> {
				for (String usage : line.usage(Locale.forLanguageTag(language)).split(" · ")) {
					commands.add(usage);
				}
			});
		}
		commands.removeIf((command) -> LAST.contains(command.split(" ")[0]));
		for (String period : List.of("week", "month", "quarter", "year")) {
			commands.add("trend " + period);
		}
		return commands;
	}

	private static String[] networks() {
		return Stream
			.concat(Stream.of("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok", "Instagram",
					"Facebook", "Reddit"), IntStream.range(0, MOST_NETWORKS).mapToObj(EveryMessageTests::longestName))
			.toArray(String[]::new);
	}

	/**
	 * Somebody of the same team who only gets what the bot sends by itself.
	 */
	private void teammate(String language) {
		Person person = this.dialogue.person(language, "U-mate-" + language);
		this.platform.profile(person.ref(),
				new Profile(ZONE, Locale.forLanguageTag(language), Profile.Standing.REGULAR, false));
		person.commands("join").submits();
		person.in("C-long-" + language).commands("team join");
	}

	private static void addNetworks(Person admin, String... names) {
		for (String name : names) {
			admin.presses("workspace.add", "").fills("network", name).submits();
		}
	}

	private Set<String> posted() {
		return Set.copyOf(this.jdbc.sql("SELECT DISTINCT topic FROM posted").query(String.class).list());
	}

	private static Set<String> union(Set<String> some, Set<String> others) {
		return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
	}

	private static Set<String> rooms(Set<String> forms) {
		return forms.stream().map((form) -> form.split("\\.")[0]).collect(Collectors.toSet());
	}

	private static String longestName(int number) {
		return ("%02d Überlängenbegriffsnetzwerkgesellschaften".formatted(number)).substring(0, 40);
	}

}
