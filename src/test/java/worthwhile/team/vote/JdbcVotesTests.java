package worthwhile.team.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
import worthwhile.people.Members;
import worthwhile.people.Workspaces;
import worthwhile.team.disclosure.Ballot;
import worthwhile.team.disclosure.Choice;
import worthwhile.team.disclosure.Majority;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamSettings;
import worthwhile.team.roster.Teams;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the database holds of votes, whoever asks it to.
 */
@DialogueTest
class JdbcVotesTests {

	private static final List<Network> NETWORKS = List.of(new Network("linkedin", "LinkedIn"), new Network("x", "X"));

	private static final TeamSettings SETTINGS = new TeamSettings(TeamSettings.USUAL_DAY, TeamSettings.USUAL_TIME,
			ZoneId.of("UTC"), Locale.ENGLISH);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcVotes votes;

	@Autowired
	private JdbcBallots ballots;

	@Autowired
	private CloseVote close;

	@Autowired
	private Teams teams;

	@Autowired
	private TeamMembers teamMembers;

	@Autowired
	private Members members;

	@Autowired
	private Workspaces workspaces;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private MutableClock clock;

	private final String workspace = UUID.randomUUID().toString();

	private final ChannelRef channel = new ChannelRef(TestPlatform.NAME, this.workspace, "here");

	@BeforeEach
	void aMonday() {
		this.clock.set("2026-03-02T08:00:00Z");
	}

	@Test
	void comesBackAsItWas() {
		Vote vote = vote();
		assertThat(this.votes.find(vote.id())).contains(vote);
		assertThat(this.votes.latest(vote.team())).contains(vote);
		PublishedConsensus consensus = new PublishedConsensus(List.of("LinkedIn", "X"),
				List.of(Majority.TOO_FEW, Majority.LEAVE));
		this.votes.publish(vote.id(), team().workspace(), consensus, now());
		assertThat(this.votes.consensus(vote.id())).contains(consensus);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE team_consensus SET majorities = ARRAY['stay', 'stay'] WHERE vote = :vote",
			"UPDATE team_consensus SET published_at = published_at WHERE vote = :vote",
			"DELETE FROM team_consensus WHERE vote = :vote", "DELETE FROM team_vote WHERE id = :vote",
			"DELETE FROM team WHERE id = (SELECT team FROM team_vote WHERE id = :vote)",
			"INSERT INTO team_consensus SELECT * FROM team_consensus WHERE vote = :vote" })
	void whatWasPublishedStands(String statement) {
		Vote vote = vote();
		end(vote);
		assertThat(this.votes.consensus(vote.id())).isPresent();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).param("vote", vote.id().value()).update());
		assertThat(this.votes.consensus(vote.id()).orElseThrow().isTooFew()).isTrue();
	}

	@Test
	void itGoesWithTheWorkspace() {
		MemberId anna = joined("anna");
		Vote vote = vote();
		end(vote);
		this.jdbc.sql("DELETE FROM member WHERE id = ?").params(anna.value()).update();
		this.workspaces.delete(team().workspace());
		assertThat(this.votes.find(vote.id())).isEmpty();
		assertThat(this.votes.consensus(vote.id())).isEmpty();
	}

	@Test
	void aTeamHasOneOpenVote() {
		Vote vote = vote();
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.votes.add(Vote.opened(team(), NETWORKS, 5, now())));
		end(vote);
		this.votes.add(Vote.opened(team(), NETWORKS, 5, now()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "minimum = 4", "networks = '{}', names = '{}'", "names = ARRAY['LinkedIn']",
			"networks = ARRAY['1','2','3','4','5','6','7','8','9'], names = ARRAY['1','2','3','4','5','6','7','8','9']",
			"week = '2026-03-03'", "closes_at = opened_at" })
	void aVoteIsWhole(String change) {
		Vote vote = vote();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE team_vote SET " + change + " WHERE id = ?")
				.params(vote.id().value())
				.update());
	}

	@Test
	void noVoteIsClosedWithAnswersInIt() {
		MemberId anna = joined("anna");
		Vote vote = vote();
		this.ballots.keep(vote, from(anna), new Ballot(anna, Map.of("x", Choice.TRIM)));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.votes.close(vote.id()));
		end(vote);
		assertThat(this.ballots.all(vote.id())).isEmpty();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.ballots.keep(vote, from(anna), new Ballot(anna, Map.of("x", Choice.TRIM))));
	}

	@Test
	void nobodyAnswersWhoIsNotInTheTeam() {
		MemberId anna = joined("anna");
		Vote vote = vote();
		LocalDate from = from(anna);
		this.ballots.keep(vote, from, new Ballot(anna, Map.of("x", Choice.TRIM)));
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.teamMembers.leave(anna));
		assertThat(this.ballots.of(anna, vote.id())).isEmpty();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.ballots.keep(vote, from, new Ballot(anna, Map.of("x", Choice.TRIM))));
	}

	@Test
	void aMemberHasOneAnswerForEachNetwork() {
		MemberId anna = joined("anna");
		Vote vote = vote();
		this.ballots.keep(vote, from(anna), new Ballot(anna, Map.of("x", Choice.TRIM, "linkedin", Choice.STAY)));
		this.ballots.keep(vote, from(anna), new Ballot(anna, Map.of("x", Choice.LEAVE)));
		assertThat(this.ballots.all(vote.id())).containsExactly(new Ballot(anna, Map.of("x", Choice.LEAVE)));
		assertThat(this.ballots.voters(vote.id())).containsExactly(anna);
	}

	@Test
	void twoDevicesAtOnceMakeOneBallot() throws Exception {
		MemberId anna = joined("anna");
		Vote vote = vote();
		both(() -> submit("anna", vote, "STAY"), () -> submit("anna", vote, "LEAVE"));
		assertThat(this.ballots.all(vote.id())).singleElement()
			.satisfies((ballot) -> assertThat(ballot.choices()).hasSize(1))
			.satisfies((ballot) -> assertThat(ballot.member()).isEqualTo(anna));
	}

	@Test
	void twoWhoOpenOneAtOnceOpenOne() throws Exception {
		joined("anna");
		joined("ben");
		this.clock.set("2026-03-11T09:00:00Z");
		List<Reply> replies = both(() -> open("anna"), () -> open("ben"));
		assertThat(replies).extracting((reply) -> reply.said().orElseThrow().summary())
			.anyMatch((said) -> said.contains("The vote is open until"))
			.anyMatch((said) -> said.contains("A vote is open already"));
	}

	@Test
	void twoNodesThatCloseItAtOncePublishOnce() throws Exception {
		MemberId anna = joined("anna");
		Vote vote = vote();
		this.ballots.keep(vote, from(anna), new Ballot(anna, Map.of("x", Choice.TRIM)));
		both(() -> end(vote), () -> end(vote));
		assertThat(this.votes.consensus(vote.id())).isPresent();
		assertThat(this.ballots.all(vote.id())).isEmpty();
	}

	@Test
	void whatIsAnsweredWhileItClosesCountsOrIsRefused() throws Exception {
		joined("anna");
		Vote vote = vote();
		both(() -> end(vote), () -> submit("anna", vote, "STAY"));
		assertThat(this.votes.find(vote.id()).orElseThrow().open()).isFalse();
		assertThat(this.ballots.all(vote.id())).isEmpty();
	}

	/**
	 * Somebody who counts from the second week on.
	 */
	private MemberId joined(String name) {
		Person person = this.dialogue.person(this.workspace, name).commands("join").submits();
		MemberId member = this.members.find(person.ref()).orElseThrow().id();
		this.teamMembers.join(member, team());
		return member;
	}

	private Team team() {
		return this.teams.find(this.channel).orElseGet(() -> {
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.teams
				.open(this.workspaces.enter(this.channel.workspace()).id(), this.channel, "#here", SETTINGS, 5));
			return this.teams.find(this.channel).orElseThrow();
		});
	}

	/**
	 * One of the second week.
	 */
	private Vote vote() {
		Team team = team();
		this.clock.set("2026-03-11T09:00:00Z");
		Vote vote = Vote.opened(team, NETWORKS, 5, now());
		this.votes.add(vote);
		return vote;
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate from(MemberId member) {
		return this.teamMembers.of(member).orElseThrow().from();
	}

	private Reply submit(String name, Vote vote, String choice) {
		return this.conversations.receive(new Incoming.Submission(this.dialogue.person(this.workspace, name).ref(),
				null, "vote.answer", vote.id().toString(), Map.of("choice-x", List.of(choice)), null));
	}

	private Reply open(String name) {
		return this.conversations.receive(new Incoming.Submission(this.dialogue.person(this.workspace, name).ref(),
				null, "vote.begin", team().id().toString(), Map.of("networks", List.of("x")), null));
	}

	private Reply end(Vote vote) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.close.end(vote.id()));
		return Reply.done();
	}

	private static List<Reply> both(Callable<Reply> one, Callable<Reply> other) throws Exception {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Reply>> running = new ArrayList<>();
			for (Callable<Reply> each : List.of(one, other)) {
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
