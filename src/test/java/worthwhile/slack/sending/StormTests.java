package worthwhile.slack.sending;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.WorkspaceRef;
import worthwhile.outbox.Outbox;
import worthwhile.schedule.Sweep;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackCall;
import worthwhile.slack.SlackTest;
import worthwhile.slack.installation.Access;
import worthwhile.slack.installation.Tokens;
import worthwhile.testing.JdbcCrowd;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("thorough")
@SlackTest(webEnvironment = WebEnvironment.MOCK)
@Import(StormTests.ThreeTokens.class)
@ExtendWith(OutputCaptureExtension.class)
class StormTests {

	private static final int QUESTIONS = 500;

	private static final Instant ASKED = Instant.parse("2026-11-18T16:30:00Z");

	private static final Instant BACK = ASKED.plusSeconds(3600);

	private static final Instant OVER = ASKED.plusSeconds(4 * 3600);

	private final Storm storm = new Storm();

	@Autowired
	private FakeSlack slack;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Sweep sweep;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Conversations conversations;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Drawer tokens;

	@Test
	void everyQuestionIsSentOnceOrEndsAsItShould(CapturedOutput output) {
		Map<String, Instant> due = queue();
		deliverAll();
		Map<String, Fate.End> ends = ends();
		for (int number = 1; number <= QUESTIONS; number++) {
			String person = Storm.person(number);
			Fate fate = Fate.of(number);
			assertThat(ends.get(person)).as(person + " " + fate).isEqualTo(fate.end());
			assertThat(this.slack.inDirectChat(person)).as(person + " " + fate)
				.hasSizeBetween(Math.min(1, fate.copies()), fate.copies());
		}
		assertThat(this.tokens.revoked).containsExactly(Storm.CLOSED);
		assertThatNobodyElseWaited(due);
		assertThatItRestedAsSlackWanted();
		assertThat(output.getAll()).doesNotContain(Storm.PREFIX, "xoxb-");
	}

	private Map<String, Instant> queue() {
		List.of(Storm.CALM, Storm.BUSY, Storm.CLOSED).forEach((team) -> {
			this.slack.workspace(team, Storm.token(team));
			this.slack.workspace(team, Storm.newToken(team));
		});
		this.slack.behave(this.storm);
		new JdbcCrowd(this.jdbc).joins(QUESTIONS, Storm.PREFIX, ASKED, slack(Storm.CALM), slack(Storm.BUSY),
				slack(Storm.CLOSED));
		this.clock.set(ASKED);
		this.sweep.sweep();
		Map<String, Instant> due = due();
		assertThat(due).hasSize(QUESTIONS);
		return due;
	}

	/**
	 * Stops at each instant at which something can be sent, until nothing is left.
	 */
	private void deliverAll() {
		this.outbox.deliver();
		for (Optional<Instant> next = this.outbox.next(); next.isPresent(); next = this.outbox.next()) {
			boolean comesBack = this.clock.instant().isBefore(BACK) && next.get().isAfter(BACK);
			this.clock.set(comesBack ? BACK : next.get());
			assertThat(this.clock.instant()).isBefore(OVER);
			if (!this.clock.instant().isBefore(BACK) && this.tokens.missing.remove(Storm.CLOSED)) {
				this.conversations.receive(new Incoming.Installed(slack(Storm.CLOSED), null));
			}
			this.outbox.deliver();
		}
	}

	/**
	 * Whatever happens in the other workspaces, everybody in this one is asked at once.
	 */
	private void assertThatNobodyElseWaited(Map<String, Instant> due) {
		assertThat(firstCalls(Storm.CALM)).hasSizeGreaterThan(150)
			.allSatisfy((person, at) -> assertThat(at).isEqualTo(due.get(person)));
		assertThat(firstCalls(Storm.BUSY)).hasSizeGreaterThan(150)
			.anySatisfy((person, at) -> assertThat(at).isAfter(ASKED.plus(Storm.RETRY_AFTER.multipliedBy(5))));
		assertThat(firstCalls(Storm.CLOSED)).hasSizeGreaterThan(150)
			.anySatisfy((person, at) -> assertThat(at).isAfterOrEqualTo(BACK));
	}

	private Map<String, Instant> firstCalls(String team) {
		return calls(team).stream()
			.collect(Collectors.toMap((call) -> call.get("channel"), SlackCall::at, (first, later) -> first));
	}

	private void assertThatItRestedAsSlackWanted() {
		List<Instant> times = calls(Storm.BUSY).stream().map(SlackCall::at).distinct().toList();
		assertThat(this.storm.limited()).hasSizeGreaterThan(10)
			.allSatisfy((limit) -> assertThat(times)
				.noneMatch((at) -> at.isAfter(limit) && at.isBefore(limit.plus(Storm.RETRY_AFTER))));
	}

	private List<SlackCall> calls(String team) {
		return this.slack.calls("chat.postMessage").stream().filter((call) -> call.team().equals(team)).toList();
	}

	private Map<String, Instant> due() {
		Map<String, Instant> due = new HashMap<>();
		this.jdbc.sql("SELECT recipient, not_before FROM push").query((row) -> {
			due.put(row.getString("recipient"), row.getTimestamp("not_before").toInstant());
		});
		return due;
	}

	private Map<String, Fate.End> ends() {
		Map<String, Fate.End> ends = new HashMap<>();
		this.jdbc.sql("SELECT person, standing, state FROM member JOIN check_in ON member_id = member.id")
			.query((row) -> {
				ends.put(row.getString("person"), end(row.getString("standing"), row.getString("state")));
			});
		return ends;
	}

	private static WorkspaceRef slack(String team) {
		return new WorkspaceRef("slack", team);
	}

	private static Fate.End end(String standing, String state) {
		return switch (standing + " " + state) {
			case "ACTIVE asked" -> Fate.End.ASKED;
			case "ACTIVE due" -> Fate.End.LAPSED;
			case "UNREACHABLE due" -> Fate.End.UNREACHABLE;
			default -> throw new AssertionError(standing + " " + state);
		};
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class ThreeTokens {

		@Bean
		@Primary
		Drawer drawer() {
			return new Drawer();
		}

	}

	/**
	 * The tokens of the workspaces; one that is revoked is missing until there is a new
	 * one.
	 */
	static final class Drawer implements Tokens {

		private final Set<String> missing = ConcurrentHashMap.newKeySet();

		private final Set<String> revoked = ConcurrentHashMap.newKeySet();

		@Override
		public Access access(WorkspaceRef workspace) {
			String team = workspace.workspace();
			if (this.missing.contains(team)) {
				return new Access.None();
			}
			return new Access.Granted(this.revoked.contains(team) ? Storm.newToken(team) : Storm.token(team));
		}

		@Override
		public boolean isInstalled(WorkspaceRef workspace) {
			return true;
		}

		@Override
		public void revoked(WorkspaceRef workspace, String token) {
			this.revoked.add(workspace.workspace());
			this.missing.add(workspace.workspace());
		}

		@Override
		public void expired(WorkspaceRef workspace, String token) {
		}

		@Override
		public void seen(WorkspaceRef workspace, String enterprise) {
		}

	}

}
