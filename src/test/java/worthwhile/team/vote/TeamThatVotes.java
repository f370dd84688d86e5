package worthwhile.team.vote;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.ChannelRef;
import worthwhile.message.Profile;
import worthwhile.team.roster.Teams;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;

/**
 * A team and its people. Everybody's clock hangs in Berlin. The team is there since
 * Monday, 2 March, and whoever joined then counts since Monday, 9 March; the vote is
 * opened on Wednesday, 11 March, at ten.
 */
@DialogueTest
abstract class TeamThatVotes {

	static final String BEFORE = "2026-03-02T08:00:00Z";

	static final String OPENED = "2026-03-11T09:00:00Z";

	static final String CLOSED = "2026-03-18T09:00:00Z";

	static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Autowired
	Dialogue dialogue;

	@Autowired
	TestPlatform platform;

	@Autowired
	MutableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Teams teams;

	/** One of its own, since its people stay. */
	final String workspace = UUID.randomUUID().toString();

	int people;

	@BeforeEach
	void anew() {
		this.platform.reset();
		List.of("due", "push", "posted", "reply", "lane")
			.forEach((table) -> this.jdbc.sql("DELETE FROM " + table).update());
		this.clock.set(BEFORE);
	}

	Person opener() {
		Person opener = voters(1).get(0);
		this.clock.set(OPENED);
		opened(opener);
		return opener;
	}

	VoteId opened(Person opener) {
		opener.commands("team vote").fills("networks", "LinkedIn", "X").submits();
		return new VoteId(this.jdbc.sql("""
				SELECT v.id FROM team_vote v JOIN team t ON t.id = v.team JOIN workspace w ON w.id = t.workspace
				WHERE w.ref = ? ORDER BY v.opened_at DESC LIMIT 1
				""").params(this.workspace).query(UUID.class).single());
	}

	/**
	 * Answers in the form, each network by its key.
	 */
	static void answers(Person person, Map<String, String> choices) {
		person.commands("team vote");
		choices.forEach((network, choice) -> person.fills("choice-" + network, choice));
		person.submits();
	}

	List<Person> voters(int number) {
		List<Person> voters = new ArrayList<>();
		IntStream.range(0, number).forEach((count) -> voters.add(person("voter", "en")));
		return voters;
	}

	/**
	 * Somebody, before the vote is opened. Whoever is new takes part from the week after.
	 */
	Person person(String who, String language) {
		Person person = this.dialogue.person(this.workspace, who + "-" + ++this.people);
		this.platform.profile(person.ref(),
				new Profile(BERLIN, Locale.forLanguageTag(language), Profile.Standing.REGULAR, true));
		setUp("here");
		if (!who.equals("stranger")) {
			person.commands("join").submits();
			this.jdbc.sql("DELETE FROM due").update();
		}
		switch (who) {
			case "new" -> this.clock.set(OPENED);
			case "other" -> setUp("other");
			default -> {
			}
		}
		if (!List.of("stranger", "member").contains(who)) {
			person.in(who.equals("other") ? "other" : "here").commands("team join");
		}
		if (who.equals("left")) {
			person.commands("team leave");
		}
		this.clock.set(who.equals("new") ? BEFORE : this.clock.instant().toString());
		return person;
	}

	void setUp(String channel) {
		if (this.teams.find(ref(channel)).isEmpty()) {
			Person founder = this.dialogue.person(this.workspace, "founder");
			this.platform.profile(founder.ref(), new Profile(BERLIN, Locale.ENGLISH, Profile.Standing.REGULAR, true));
			founder.in(channel).commands("team setup").fills("zone", "Europe/Berlin").submits();
		}
	}

	void pause() {
		this.jdbc.sql("UPDATE workspace SET paused = true WHERE ref = ?").params(this.workspace).update();
	}

	String team() {
		return this.teams.find(ref("here")).orElseThrow().id().toString();
	}

	ChannelRef ref(String channel) {
		return new ChannelRef(TestPlatform.NAME, this.workspace, channel);
	}

	List<String> channel() {
		return this.platform.seenBy(ref("here")).stream().map(Shown::text).toList();
	}

	/**
	 * What was posted or changed last in the channel.
	 */
	String told() {
		List<String> channel = channel();
		return channel.isEmpty() ? "" : channel.get(channel.size() - 1);
	}

	/**
	 * How many rows of this workspace there are in a table with votes.
	 */
	long count(String rows) {
		String table = rows.split(" ")[0];
		String vote = table.equals("team_vote") ? "id" : "vote";
		String and = rows.contains("WHERE") ? rows.substring(rows.indexOf("WHERE") + 5) + " AND " : "";
		return this.jdbc.sql("SELECT count(*) FROM " + table + " x WHERE " + and + vote + """
				 IN (SELECT v.id FROM team_vote v JOIN team t ON t.id = v.team
					JOIN workspace w ON w.id = t.workspace WHERE w.ref = ?)
				""").params(this.workspace).query(Long.class).single();
	}

}
