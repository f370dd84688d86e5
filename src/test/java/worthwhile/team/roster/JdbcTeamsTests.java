package worthwhile.team.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
import worthwhile.people.Members;
import worthwhile.people.Workspaces;
import worthwhile.team.disclosure.Enrolments;
import worthwhile.team.disclosure.TeamWeeks;
import worthwhile.storage.RetriedTransactions;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the database holds of teams, whoever asks it to.
 */
@DialogueTest
class JdbcTeamsTests {

	private static final TeamSettings SETTINGS = new TeamSettings(TeamSettings.USUAL_DAY, TeamSettings.USUAL_TIME,
			ZoneId.of("UTC"), Locale.ENGLISH);

	private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Teams teams;

	@Autowired
	private TeamMembers members;

	@Autowired
	private Members people;

	@Autowired
	private Workspaces workspaces;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private RetriedTransactions transactions;

	@Autowired
	private MutableClock clock;

	private final String workspace = UUID.randomUUID().toString();

	@Test
	void whoJoinsTwoTeamsAtOnceIsInOne() throws Exception {
		Person anna = joined();
		Team one = team("one", 5);
		Team other = team("other", 5);
		both(() -> this.conversations
			.receive(new Incoming.Press(anna.ref(), one.channel(), "team.change", one.id().toString(), null)),
				() -> this.conversations.receive(
						new Incoming.Press(anna.ref(), other.channel(), "team.change", other.id().toString(), null)));
		assertThat(this.members.all(id(anna))).hasSize(1);
	}

	/**
	 * The second transaction does not see what the first one has not committed yet.
	 */
	@Test
	void theDatabaseItselfLetsNobodyBeInTwo() {
		MemberId anna = id(joined());
		Team one = team("one", 5);
		Team other = team("other", 5);
		CompletableFuture<Object> second = Objects.requireNonNull(this.transactions.run(() -> {
			this.members.join(anna, one);
			CompletableFuture<Object> waiting = CompletableFuture.supplyAsync(() -> insert(anna, other));
			Patience.await().until(() -> CompletableFuture.supplyAsync(this::waiting).join() == 1);
			return waiting;
		}));
		assertThat(second.join()).isInstanceOf(DuplicateKeyException.class);
		assertThat(this.members.all(anna)).singleElement()
			.extracting((membership) -> membership.team().name())
			.isEqualTo("#one");
	}

	@Test
	void twoWhoSetUpTheSameChannelAtOnceMakeOneTeam() throws Exception {
		joined();
		List<Object> came = both(() -> open("one", 5), () -> open("one", 6));
		assertThat(came.stream().map((opened) -> ((Optional<?>) opened).isPresent())).containsExactlyInAnyOrder(true,
				false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE team_minimum SET minimum = 6 WHERE team = :team",
			"DELETE FROM team_minimum WHERE team = :team",
			"INSERT INTO team_minimum (team, minimum, from_week) VALUES (:team, 6, '2026-03-09')",
			"INSERT INTO team_minimum (team, minimum, from_week) VALUES (:team, 4, '2026-03-09')",
			"INSERT INTO team_minimum (team, minimum, from_week) VALUES (:team, 8, '2026-03-10')" })
	void theMinimumIsOnlyRaised(String statement) {
		joined();
		Team team = team("one", 7);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).param("team", team.id().value()).update());
		assertThat(this.teams.minimum(team.id(), WEEK)).isEqualTo(7);
	}

	@Test
	void aRaisedMinimumHoldsFromTheNextWeekOn() {
		joined();
		Team team = team("one", 5);
		whole(() -> this.teams.change(team, 9));
		whole(() -> this.teams.change(team, 6));
		assertThat(this.teams.minimum(team.id(), WEEK.minusWeeks(1))).isEqualTo(5);
		assertThat(this.teams.minimum(team.id(), WEEK)).isEqualTo(5);
		assertThat(this.teams.minimum(team.id(), WEEK.plusWeeks(1))).isEqualTo(9);
	}

	/**
	 * What is said of teams is attacked with simulated people.
	 */
	@Test
	void aMemberCountsWhereASimulatedOneDoes() {
		MemberId anna = id(joined());
		List<Team> both = List.of(team("one", 5), team("other", 5));
		Random random = new Random(1);
		Enrolments simulated = Enrolments.none();
		for (int step = 0; step < 40; step++) {
			this.clock.advance(Duration.ofDays(random.nextInt(10)));
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), SETTINGS.zone());
			Team team = both.get(random.nextInt(2));
			if (random.nextInt(4) == 0) {
				simulated = Enrolments.none();
				whole(() -> this.members.leave(anna));
			}
			else {
				simulated = simulated.joined(team.id().value(), today);
				if (!this.members.of(anna).filter((in) -> in.team().id().equals(team.id())).isPresent()) {
					this.members.join(anna, team);
				}
			}
			for (int week = -4; week < 3; week++) {
				LocalDate monday = TeamWeeks.of(today).plusWeeks(week);
				assertThat(both.stream()
					.filter((each) -> this.members.counting(each.id(), monday).contains(anna))
					.map((each) -> each.id().value()))
					.containsExactlyElementsOf(simulated.teamIn(monday).stream().toList());
			}
		}
	}

	@Test
	void aMemberCountsFromAMonday() {
		MemberId anna = id(joined());
		Team team = team("one", 5);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.jdbc.sql("INSERT INTO team_member (member_id, team, from_week) VALUES (?, ?, '2026-03-03')")
					.params(anna.value(), team.id().value())
					.update());
	}

	@Test
	void whereAMemberWasIsForgottenWithTheirAnswers() {
		Person anna = joined();
		this.members.join(id(anna), team("one", 5));
		this.jdbc.sql("UPDATE team_member SET from_week = '2026-02-23' WHERE member_id = ?")
			.params(id(anna).value())
			.update();
		this.members.join(id(anna), team("other", 5));
		assertThat(this.members.all(id(anna))).hasSize(2);
		this.members.expire(List.of(id(anna)), WEEK.plusWeeks(1), 10);
		assertThat(this.members.all(id(anna))).extracting((membership) -> membership.team().name())
			.containsExactly("#other");
	}

	@Test
	void aWorkspaceThatIsDeletedTakesItsTeamsWithIt() {
		Person anna = joined();
		Team team = team("one", 5);
		this.members.join(id(anna), team);
		this.jdbc.sql("DELETE FROM member WHERE id = ?").params(id(anna).value()).update();
		this.workspaces.delete(team.workspace());
		assertThat(this.teams.find(team.id())).isEmpty();
	}

	private Person joined() {
		return this.dialogue.person(this.workspace, "anna").joins();
	}

	private MemberId id(Person person) {
		return this.people.find(person.ref()).orElseThrow().id();
	}

	private Team team(String channel, int minimum) {
		open(channel, minimum);
		return this.teams.find(ref(channel)).orElseThrow();
	}

	private Object open(String channel, int minimum) {
		return this.transactions
			.run(() -> this.teams.open(this.workspaces.find(ref(channel).workspace()).orElseThrow().id(), ref(channel),
					"#" + channel, SETTINGS, minimum));
	}

	private void whole(Runnable work) {
		this.transactions.run(() -> {
			work.run();
			return null;
		});
	}

	private ChannelRef ref(String channel) {
		return new ChannelRef(TestPlatform.NAME, this.workspace, channel);
	}

	/**
	 * How many sessions wait for another one.
	 */
	private long waiting() {
		return this.jdbc.sql("""
				SELECT count(*) FROM pg_stat_activity
				WHERE datname = current_database() AND wait_event_type = 'Lock'
				""").query(Long.class).single();
	}

	private Object insert(MemberId member, Team team) {
		try {
			return this.transactions.run(() -> this.members.join(member, team));
		}
		catch (DataAccessException ex) {
			return ex;
		}
	}

	private static List<Object> both(Callable<Object> one, Callable<Object> other) throws Exception {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Object>> running = new ArrayList<>();
			for (Callable<Object> each : List.of(one, other)) {
				running.add(two.submit(() -> {
					start.await();
					return each.call();
				}));
			}
			start.countDown();
			return List.of(running.get(0).get(), running.get(1).get());
		}
		finally {
			two.shutdown();
		}
	}

}
