package worthwhile.privacy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Delivery;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Members;
import worthwhile.people.Workspaces;
import worthwhile.schedule.Sweep;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

@DialogueTest
class GoneTests {

	@Autowired
	Dialogue dialogue;

	@Autowired
	MutableClock clock;

	@Autowired
	TestPlatform platform;

	@Autowired
	Members members;

	@Autowired
	Workspaces workspaces;

	@Autowired
	Messenger messenger;

	@Autowired
	Conversations conversations;

	@Autowired
	Sweep sweep;

	private final JdbcClient jdbc;

	private final JdbcCrowd crowd;

	private final JdbcEverything everything;

	GoneTests(@Autowired JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.crowd = new JdbcCrowd(jdbc);
		this.everything = new JdbcEverything(jdbc);
	}

	@BeforeEach
	void begin() {
		this.dialogue.begins("2026-03-02T08:00:00Z");
	}

	@Test
	void aClosedAccountIsForgottenAfterThirtyDays() {
		Person anna = member("anna");
		this.dialogue.happens(new Incoming.Deactivated(anna.ref()));
		this.dialogue.liveUntil("2026-04-01T07:59:00Z");
		assertThat(this.members.find(anna.ref())).isPresent();
		this.dialogue.liveUntil("2026-04-01T08:01:00Z");
		assertThat(this.members.find(anna.ref())).isEmpty();
	}

	@Test
	void whoComesBackInTimeIsKept() {
		Person ben = member("ben");
		this.dialogue.happens(new Incoming.Deactivated(ben.ref()));
		this.dialogue.liveUntil("2026-03-20T08:00:00Z");
		this.dialogue.happens(new Incoming.ProfileChanged(ben.ref(), this.platform.profile(ben.ref())));
		this.dialogue.liveUntil("2026-05-01T08:00:00Z");
		assertThat(this.members.find(ben.ref())).isPresent();
	}

	@Test
	void aWorkspaceWithoutTheBotIsForgottenAfterThirtyDays() {
		Person cleo = this.dialogue.person("gone-inc", "cleo").joins();
		this.dialogue.happens(new Incoming.Uninstalled(cleo.ref().workspace()));
		this.dialogue.liveUntil("2026-04-01T08:01:00Z");
		assertThat(this.members.find(cleo.ref())).isEmpty();
		assertThat(this.workspaces.find(cleo.ref().workspace())).isEmpty();
	}

	@Test
	void nothingOfAForgottenWorkspaceStays() {
		this.platform.traces("all");
		this.platform
			.behave((call) -> call.operation().equals("delete") ? new Delivery.Disconnected("not_installed") : null);
		Person emil = this.dialogue.person("left-inc", "emil").joins();
		Instant now = this.clock.instant();
		ChannelRef channel = new ChannelRef(emil.ref().workspace(), "left-channel");
		this.messenger.push(new Push(channel, "welcome", "left", now, now.plusSeconds(60), false));
		this.messenger.push(new Push(channel, "welcome", "left later", now.plusSeconds(10_000_000),
				now.plusSeconds(20_000_000), false));
		this.conversations.answered(emil.ref(),
				new Answered(Reply.done(), this.members.find(emil.ref()).orElseThrow().id()), "left-answer");
		this.dialogue.liveUntil("2026-03-03T08:00:00Z");
		assertThat(this.everything.tablesWith("left-inc", "left-channel", "left-answer")).contains("lane", "posted",
				"push", "reply");
		this.dialogue.happens(new Incoming.Uninstalled(emil.ref().workspace()));
		this.dialogue.liveUntil("2026-04-02T08:01:00Z");
		assertThat(this.everything.tablesWith("left-inc", "left-channel", "left-answer", "emil")).isEmpty();
	}

	@Test
	void aWorkspaceThatInstallsTheBotAgainIsKept() {
		Person dora = this.dialogue.person("back-inc", "dora").joins();
		this.dialogue.happens(new Incoming.Uninstalled(dora.ref().workspace()));
		this.dialogue.liveUntil("2026-03-20T08:00:00Z");
		this.dialogue.happens(new Incoming.Installed(dora.ref().workspace(), dora.ref()));
		this.dialogue.liveUntil("2026-05-01T08:00:00Z");
		assertThat(this.members.find(dora.ref())).isPresent();
	}

	@Test
	void aLargeWorkspaceIsForgottenBitByBitWhileOthersAreAsked() {
		WorkspaceRef large = new WorkspaceRef(TestPlatform.NAME, "large-inc");
		Instant day = Instant.parse("2026-04-01T08:00:00Z");
		this.crowd.joins(60, "L", day.plusSeconds(10_000_000), large);
		this.dialogue.happens(new Incoming.Uninstalled(large));
		this.crowd.joins(40, "S", day, new WorkspaceRef(TestPlatform.NAME, "small-inc"));
		this.clock.set(day);
		this.sweep.sweep();
		assertThat(membersOf("large-inc")).isEqualTo(60 - ForgetGoneMembers.AT_ONCE);
		assertThat(this.jdbc.sql("SELECT count(*) FROM push WHERE recipient ~ '^S'").query(Integer.class).single())
			.isEqualTo(40);
		this.clock.advance(Duration.ofMillis(1));
		this.sweep.sweep();
		assertThat(membersOf("large-inc")).isEqualTo(60 - 2 * ForgetGoneMembers.AT_ONCE);
		this.clock.advance(Duration.ofMillis(1));
		this.sweep.sweep();
		assertThat(this.workspaces.find(large)).isEmpty();
		assertThat(membersOf("small-inc")).isEqualTo(40);
	}

	@Test
	void aWorkspaceThatComesBackInTheMiddleKeepsWhatIsLeft() {
		WorkspaceRef large = new WorkspaceRef(TestPlatform.NAME, "half-inc");
		Instant day = Instant.parse("2026-04-01T08:00:00Z");
		this.crowd.joins(60, "H", day.plusSeconds(10_000_000), large);
		this.dialogue.happens(new Incoming.Uninstalled(large));
		this.clock.set(day);
		this.sweep.sweep();
		this.dialogue.happens(new Incoming.Installed(large, null));
		this.dialogue.liveUntil("2026-04-01T09:00:00Z");
		assertThat(membersOf("half-inc")).isEqualTo(60 - ForgetGoneMembers.AT_ONCE);
	}

	@Test
	void aLargeWorkspaceThatComesBackIsAskedAgainBitByBitWhileOthersAreAsked() {
		WorkspaceRef large = new WorkspaceRef(TestPlatform.NAME, "resumed-inc");
		Instant day = Instant.parse("2026-04-01T08:00:00Z");
		this.clock.set(day);
		this.crowd.joins(250, "R", day.plusSeconds(10_000_000), large);
		this.crowd.joins(40, "T", day, new WorkspaceRef(TestPlatform.NAME, "tiny-inc"));
		this.dialogue.happens(new Incoming.Uninstalled(large));
		this.dialogue.happens(new Incoming.Installed(large, null));
		assertThat(askedSoon("R")).isEqualTo(100);
		this.clock.advance(Duration.ofMillis(1));
		this.sweep.sweep();
		assertThat(askedSoon("R")).isEqualTo(200);
		assertThat(this.jdbc.sql("SELECT count(*) FROM push WHERE recipient ~ '^T'").query(Integer.class).single())
			.isEqualTo(40);
		this.clock.advance(Duration.ofMillis(1));
		this.sweep.sweep();
		assertThat(askedSoon("R")).isEqualTo(250);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.jdbc.sql("SELECT count(*) FROM resume_progress").query(Integer.class).single()).isZero();
		this.dialogue.happens(new Incoming.Uninstalled(large));
	}

	private int askedSoon(String prefix) {
		return this.jdbc.sql("""
				SELECT count(*) FROM due JOIN member ON member.id = subject
				WHERE kind = 'ask' AND person LIKE :prefix || '%' AND at < '2026-04-10'
				""").param("prefix", prefix).query(Integer.class).single();
	}

	private int membersOf(String workspace) {
		return this.jdbc.sql("SELECT count(*) FROM member JOIN workspace w ON w.id = workspace WHERE ref = :workspace")
			.param("workspace", workspace)
			.query(Integer.class)
			.single();
	}

	private Person member(String id) {
		return this.dialogue.person(id).joins();
	}

}
