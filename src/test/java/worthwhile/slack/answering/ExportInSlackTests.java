package worthwhile.slack.answering;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.outbox.Outbox;
import worthwhile.people.Members;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackCall;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * What somebody is told of a file that does not come.
 */
@SlackTest
class ExportInSlackTests {

	private static final String ID = "U1ANNA";

	private static final String FILE = "worthwhile-export.zip";

	private static final SlackAnswer NO = SlackAnswer.error("restricted_action");

	private final FakeSlack slack;

	private final Members members;

	private final MutableClock clock;

	private final Outbox outbox;

	private final JdbcClient jdbc;

	private final SlackPerson anna;

	ExportInSlackTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @Autowired Members members,
			@Autowired TestDatabase database, @Autowired Outbox outbox, @Autowired JdbcClient jdbc,
			@LocalServerPort int port) {
		database.empty();
		this.slack = slack;
		this.slack.reset();
		this.members = members;
		this.clock = clock;
		this.outbox = outbox;
		this.jdbc = jdbc;
		this.anna = new SlackPerson(slack, new SignedWay(port, new Signed(clock)), ID);
	}

	@Test
	void aFileThatDoesNotComeIsSaid() {
		joins("Good to have you.");
		this.slack.always("files.getUploadURLExternal", NO);
		this.anna.say("export");
		this.anna.sees("The file has not arrived");
		this.anna.in("C1").command("export");
		this.anna.in("C1").sees("The file comes to you");
		this.anna.in("C1").sees("The file has not arrived");
		this.anna.opensHome();
		this.anna.seesAtHome("Export my data").pressAtHome("Export my data");
		this.anna.seesAtHome("The file has not arrived");
	}

	@Test
	void aFileThatDoesNotComeIsSaidInTheMembersLanguage() {
		this.slack.person(ID, Map.of("locale", "de-DE"));
		joins("Schön, dass du dabei bist.");
		this.slack.always("files.completeUploadExternal", NO);
		this.anna.say("exportieren");
		this.anna.sees("Die Datei ist, soweit ich weiß, nicht angekommen.");
		assertThat(this.anna.messages()).noneMatch((message) -> message.contains("Hier ist alles"));
	}

	@Test
	void nothingIsDeletedBeforeThePromisedFileIsThere() {
		joins("Good to have you.");
		CountDownLatch gate = this.slack.hold("files.getUploadURLExternal", NO);
		this.anna.say("forget");
		this.anna.sees("Delete everything stored on you?").press("Export first");
		this.anna.sees("Nothing is deleted yet", "Try again", "Keep it");
		assertThat(this.anna.messages()).noneMatch((message) -> message.contains("Delete everything"));
		gate.countDown();
		this.anna.sees("So nothing was deleted.", "Delete everything");
		this.slack.always("files.getUploadURLExternal", SlackAnswer.well());
		this.anna.press("Try again");
		this.anna.sees("Nobody else gets this file").sees("Delete everything stored on you?");
		assertThat(this.anna.file(FILE)).isNotEmpty();
		assertThat(this.members.find(new PersonRef("slack", FakeSlack.TEAM, ID))).isPresent();
		this.anna.press("Delete everything");
		this.anna.sees("is deleted");
		await().until(() -> this.members.find(new PersonRef("slack", FakeSlack.TEAM, ID)).isEmpty());
	}

	@Test
	void theFileComesFirstWhereverForgetWasSaid() {
		joins("Good to have you.");
		SlackPerson inChannel = this.anna.in("C1");
		inChannel.command("forget");
		inChannel.press("Export first");
		this.anna.sees("Nobody else gets this file");
		inChannel.sees("Delete everything stored on you?");
		this.anna.opensHome();
		this.anna.seesAtHome("Delete my data").pressAtHome("Delete my data");
		this.anna.seesAtHome("Export first").pressAtHome("Export first");
		this.anna.seesAtHome("Delete everything");
		await().until(() -> this.slack.calls("files.completeUploadExternal").size() == 2);
	}

	/**
	 * As after a stop, or with too many answers waiting.
	 */
	@Test
	void aFileOfWhichNobodyHeardAgainIsOfferedOnceMore() {
		joins("Good to have you.");
		this.slack.next("files.getUploadURLExternal", NO);
		this.slack.next("chat.postMessage", NO);
		this.anna.say("export");
		await().until(() -> this.slack.calls("chat.postMessage").stream().anyMatch(ExportInSlackTests::isExcuse));
		this.clock.advance(Duration.ofMinutes(9));
		this.outbox.deliver();
		assertThat(this.anna.messages()).noneMatch((message) -> message.contains("got lost"));
		this.clock.advance(Duration.ofMinutes(2));
		await().untilAsserted(() -> {
			this.outbox.deliver();
			assertThat(this.anna.messages()).anyMatch((message) -> message.contains("may have got lost"));
		});
		this.anna.press("Get my data");
		this.anna.sees("Nobody else gets this file");
		await().untilAsserted(() -> {
			this.outbox.deliver();
			assertThat(this.anna.messages()).noneMatch((message) -> message.contains("may have got lost"));
		});
	}

	private static boolean isExcuse(SlackCall call) {
		return call.toString().contains("not arrived");
	}

	@Test
	void nothingWaitsForAFileThatCameOrWasSaidToBeLost() {
		joins("Good to have you.");
		this.anna.say("export");
		this.anna.sees("Nobody else gets this file");
		await().until(() -> waitingForFiles() == 0);
		this.slack.always("files.getUploadURLExternal", NO);
		this.anna.say("export");
		this.anna.sees("The file has not arrived");
		await().until(() -> waitingForFiles() == 0);
	}

	private int waitingForFiles() {
		return this.jdbc.sql("SELECT count(*) FROM push WHERE topic = 'lost-export'").query(Integer.class).single();
	}

	private void joins(String welcome) {
		this.anna.command("join");
		this.anna.fill(Map.of("networks", "LinkedIn,X"));
		this.anna.sees(welcome);
	}

}
