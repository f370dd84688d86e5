package worthwhile.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Reply;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class ErasureTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String marked = "U-marker-" + COUNT.incrementAndGet();

	/** A Monday. */
	private final Instant start = Instant.parse("2026-03-02T08:00:00Z");

	@Autowired
	Dialogue dialogue;

	@Autowired
	MutableClock clock;

	@Autowired
	Members members;

	@Autowired
	Conversations conversations;

	@Autowired
	Messenger messenger;

	private final JdbcClient jdbc;

	private final JdbcEverything everything;

	private final Person anna;

	private final Person ben;

	ErasureTests(@Autowired JdbcClient jdbc, @Autowired Dialogue dialogue) {
		this.jdbc = jdbc;
		this.everything = new JdbcEverything(jdbc);
		this.anna = dialogue.person(this.marked);
		this.ben = dialogue.person("U-other-" + COUNT.get());
	}

	@BeforeEach
	void livesTwoWeeks() {
		this.dialogue.begins(this.start.toString());
		live(this.anna);
		live(this.ben);
		liveForDays(11);
		rememberWhatWasTold();
		vote();
	}

	@Test
	void leavesNothingOfAMemberInAnyTable() {
		String id = id(this.anna);
		assertThat(this.everything.tablesWithout(id)).as("tables that this test has to fill").isEmpty();
		assertThat(this.everything.tablesWith("note of " + this.marked)).isNotEmpty();
		assertThat(this.everything.tablesWith("thought of " + this.marked)).isNotEmpty();
		this.anna.commands("forget").sees("Delete everything stored on you?").presses("Delete everything");
		this.dialogue.settle();
		assertThat(this.everything.tablesWith(id, this.marked)).isEmpty();
		assertThat(this.everything.tablesWith("#team-" + COUNT.get())).as("the team itself").isNotEmpty();
	}

	@Test
	void leavesOthersAlone() {
		String other = id(this.ben);
		this.anna.commands("forget").presses("Delete everything");
		this.dialogue.settle();
		assertThat(this.everything.tablesWithout(other)).isEmpty();
		liveForDays(30);
		assertThat(this.ben.messages()).isNotEmpty();
	}

	@Test
	void takesBackTheBotsOwnMessagesAndAsksNoMore() {
		assertThat(this.anna.messages()).anyMatch((message) -> message.contains("How much time went"));
		this.anna.commands("forget").presses("Delete everything");
		liveForDays(30);
		assertThat(this.anna.messages()).noneMatch((message) -> message.contains("How much time went"));
	}

	@Test
	void leavesWhatWasPublishedOfATeamWhichHoldsNoPerson() {
		List<Person> five = Stream
			.concat(Stream.of(this.anna, this.ben),
					IntStream.range(0, 3).mapToObj((number) -> this.dialogue.person(this.marked + "-" + number)))
			.toList();
		five.forEach((person) -> person.commands("join"));
		five.stream().skip(2).forEach((person) -> person.submits().in("team-" + COUNT.get()).commands("team join"));
		liveForDays(16);
		five.forEach((person) -> person.commands("log 25m linkedin"));
		liveForDays(23);
		String published = published();
		String id = id(this.anna);
		five.forEach((person) -> person.commands("forget").presses("Delete everything"));
		this.dialogue.settle();
		assertThat(published()).isEqualTo(published).contains("UP_TO_30");
		assertThat(this.everything.tablesWith(id, this.marked)).isEmpty();
	}

	private String published() {
		return this.jdbc.sql("""
				SELECT p::text FROM team_publication p JOIN team t ON t.id = p.team WHERE t.channel = :channel
				""").param("channel", "team-" + COUNT.get()).query(String.class).single();
	}

	@Test
	void deletesNothingWithoutASecondWord() {
		this.anna.commands("forget").presses("Keep it").sees("Nothing was deleted");
		assertThat(this.everything.tablesWithout(id(this.anna))).isEmpty();
	}

	@Test
	void letsOneJoinAgainWithNothingLeft() {
		this.anna.commands("forget").presses("Delete everything");
		this.anna.joins();
		this.dialogue.settle();
		assertThat(this.everything.tablesWith("note of " + this.marked)).isEmpty();
		this.anna.commands("trend year").sees("Nothing to show yet").doesNotSee("~25 min");
	}

	@Test
	void handsOverWhatItWouldDelete() {
		this.anna.commands("export").sees("Nobody else gets this file");
		assertThat(this.anna.file()).get()
			.satisfies((file) -> assertThat(ExportFileTests.unzip(file).get("worthwhile.json"))
				.contains("note of " + this.marked + " שלום", "thought of " + this.marked, "linkedin", away(),
						"#team-" + COUNT.get(), "counted_at")
				.doesNotContain("U-other"));
	}

	/**
	 * A column that is new has to be in the export under its name, or to be named here.
	 */
	@Test
	void handsOverEveryColumnOfEveryTable() {
		this.conversations.answered(this.anna.ref(), Answered.anybody(Reply.done()), "an answer");
		this.messenger.push(new Push(this.anna.ref(), "question", "2030-01-01", this.start.plus(100, ChronoUnit.DAYS),
				this.start.plus(101, ChronoUnit.DAYS), false));
		assertThat(StoredColumns.missing(this.jdbc, file())).isEmpty();
	}

	private JsonNode file() {
		this.anna.commands("export");
		try {
			return new JsonMapper()
				.readTree(ExportFileTests.unzip(this.anna.file().orElseThrow()).get("worthwhile.json"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Fills every table that holds something about a member.
	 */
	private void live(Person person) {
		person.joins("LinkedIn", "X");
		person.commands("away " + away());
		person.commands("worth").fills("lead", "3").submits();
		person.commands("verdict").presses("What I want back").fills("rate", "85").submits();
		person.commands("verdict").presses("I see it otherwise").presses("Keep");
		person.commands("intend linkedin 20m a week for the good of " + person.ref().id());
		person.presses("reflection.open", "2026-W10").fills("answer", "thought of " + person.ref().id()).submits();
		team("team-" + COUNT.get());
		person.in("team-" + COUNT.get()).commands("team join");
		person.commands("log 25m linkedin reading, 10m posting on x, 1 lead");
		person.commands("edit today")
			.fills(Map.of("note", "note of " + person.ref().id() + " שלום", "followers-linkedin", "321",
					"minutes-linkedin", "25 reading", "minutes-x", "10 posting"))
			.submits();
	}

	/**
	 * They are silent by now, so that what they told last is forgotten already.
	 */
	private void rememberWhatWasTold() {
		this.jdbc.sql("""
				INSERT INTO last_told (member_id, day, span, telling, told_at, before)
				SELECT member_id, day, span, gen_random_uuid(), :now, to_jsonb(c) FROM check_in c
				WHERE state = 'answered' AND day = (SELECT max(day) FROM check_in m
					WHERE m.member_id = c.member_id AND m.state = 'answered')
				""").param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update();
	}

	private void vote() {
		this.anna.commands("team vote").fills("networks", "LinkedIn").submits();
		for (Person person : List.of(this.anna, this.ben)) {
			person.commands("team vote").fills("choice-linkedin", "TRIM").submits();
		}
	}

	private void team(String channel) {
		Person founder = this.dialogue.person("U-founder").in(channel).commands("team setup");
		if (!founder.form().isEmpty()) {
			founder.submits();
		}
	}

	private String away() {
		return LocalDate.ofInstant(this.start, ZoneOffset.UTC).plusDays(60).toString();
	}

	private void liveForDays(int days) {
		this.dialogue.liveUntil(this.start.plus(days * 24 + 12, ChronoUnit.HOURS).toString());
	}

	private String id(Person person) {
		return this.members.find(person.ref()).orElseThrow().id().toString();
	}

}
