package worthwhile.slack.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackMessage;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * What people are told when something goes wrong.
 */
@SlackTest
class FailuresInSlackTests {

	private static final String SORRY = "Sorry, that did not work. Nothing was stored";

	private final FakeSlack slack;

	private final TestDatabase database;

	private final Way way;

	private final SlackPerson anna;

	FailuresInSlackTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @Autowired TestDatabase database,
			@LocalServerPort int port) {
		this.database = database;
		this.slack = slack;
		this.slack.reset();
		this.way = new SignedWay(port, new Signed(clock));
		this.anna = new SlackPerson(slack, this.way, "U1ANNA");
	}

	@Test
	void aCommandIsAnsweredWithAnApology() {
		this.anna.in("C1").command("broken down");
		this.anna.in("C1").sees(SORRY);
	}

	@Test
	void aPressIsAnsweredWithAnApologyForThatPersonAlone() {
		this.anna.in("C1").command("broken");
		this.anna.in("C1").press("Break");
		this.anna.in("C1").sees(SORRY);
		assertThat(this.slack.messages("C1")).isEmpty();
	}

	@Test
	void wordsAreAnsweredWithAnApology() {
		this.anna.say("smash it");
		this.anna.sees(SORRY);
	}

	@Test
	void aFormStaysOpenWithWhatWasFilledIn() {
		this.anna.command("broken form");
		this.anna.fill(Map.of("number", "break"));
		assertThat(this.anna.problems()).containsOnlyKeys("words");
		assertThat(this.anna.problems().get("words")).startsWith(SORRY);
	}

	@Test
	void problemsOfNoFieldAreSaidAtTheFirst() {
		this.anna.command("broken form");
		this.anna.fill(Map.of("number", "reject"));
		assertThat(this.anna.problems()).containsOnlyKeys("words", "number");
		assertThat(this.anna.problems().get("words")).isEqualTo("not there");
		this.anna.fill(Map.of("number", "next"));
		assertThat(Objects.requireNonNull(this.anna.form()).path("callback_id").asString()).isEqualTo("broken.next");
		this.anna.fill(Map.of());
		this.anna.sees("cannot be said at a field");
		assertThat(this.anna.form()).isNull();
	}

	@Test
	void whatHappenedIsToldAgainIfItIsNotStored() {
		var event = Payloads.event("channel_archive", (fields) -> fields.put("channel", "C9BROKEN"));
		assertThat(this.way.event(event).status()).isEqualTo(500);
		assertThat(this.way.event(event).status()).isEqualTo(500);
	}

	@Test
	void wordsAreDeliveredAgainWhileTheDatabaseIsGone() {
		var words = Payloads.message("U1ANNA", "hello");
		this.database.disappear();
		try {
			assertThat(this.way.event(words).status()).isEqualTo(500);
		}
		finally {
			this.database.reappear();
		}
		// the pool looks for the database now and again
		await().until(() -> this.way.event(words).status() == 200);
		assertThat(this.way.event(words).status()).isEqualTo(200);
		this.anna.sees("worth it?");
		// each delivery that came too early is told
		List<String> messages = this.anna.messages();
		assertThat(messages).hasSizeGreaterThan(1).last().asString().contains("worth it?");
		assertThat(messages.subList(0, messages.size() - 1))
			.allSatisfy((message) -> assertThat(message).startsWith("I cannot reach my database right now"));
	}

	@Test
	void aPressIsRehearsedAsNobodyAndLeavesNothing(@Autowired Rehearse rehearse, @Autowired JdbcClient jdbc) {
		String rows = """
				SELECT (SELECT count(*) FROM heard) + (SELECT count(*) FROM workspace) + (SELECT count(*) FROM lane)
				""";
		int before = jdbc.sql(rows).query(Integer.class).single();
		int calls = this.slack.calls().size();
		assertThat(rehearse.attempt()).isTrue();
		assertThat(this.slack.calls()).hasSize(calls);
		assertThat(jdbc.sql(rows).query(Integer.class).single()).isEqualTo(before);
		this.database.disappear();
		try {
			assertThat(rehearse.attempt()).as("without a database").isFalse();
		}
		finally {
			this.database.reappear();
		}
		// the pool looks for the database now and again
		await().until(rehearse::attempt);
	}

	@Test
	void whatCannotBeShownToAllIsShownToWhoeverAsked() {
		this.slack.always("chat.postMessage", SlackAnswer.error("not_in_channel"));
		this.anna.in("C1").command("broken");
		this.anna.in("C1").press("Tell all");
		this.anna.in("C1").sees("told to all");
		assertThat(this.slack.messages("C1")).isEmpty();
	}

	@Test
	void anAnswerThatSlackNeverTakesIsGivenUp() {
		this.slack.always("chat.postMessage", SlackAnswer.error("user_not_found"));
		this.anna.say("hello");
		await().until(() -> !this.slack.calls("chat.postMessage").isEmpty());
		this.slack.always("chat.postMessage", SlackAnswer.well());
		this.anna.say("hello again");
		this.anna.sees("worth it?");
		assertThat(this.anna.messages()).hasSize(1);
	}

	@Test
	void anAnswerThatSlackTookWithoutSayingSoIsThereOnce() {
		this.slack.next("chat.postMessage", SlackAnswer.lost());
		this.anna.say("hello");
		await().until(() -> !this.slack.calls("conversations.history").isEmpty());
		this.anna.say("smash form");
		this.anna.sees("Update");
		assertThat(this.anna.messages()).hasSize(2);
	}

	@Test
	void anAnswerOfWhichNobodyKnowsIsSaidTwiceAtMost() {
		this.slack.always("conversations.history", SlackAnswer.error("missing_scope"));
		this.slack.next("chat.postMessage", SlackAnswer.lost(), SlackAnswer.lost());
		this.anna.say("hello");
		this.anna.say("smash form");
		this.anna.sees("Update");
		assertThat(this.anna.messages()).hasSize(3);
	}

	@Test
	void aPressedMessageIsChangedByWayOfThePress() {
		this.anna.say("smash form");
		this.anna.sees("Update").press("Update");
		this.anna.sees("updated");
		assertThat(this.slack.calls("chat.update")).isEmpty();
		assertThat(this.anna.messages()).hasSize(1);
	}

	@Test
	void aFormThatIsNotOpenIsExplained() {
		this.slack.always("views.open", SlackAnswer.cut());
		this.anna.command("broken form");
		this.anna.sees("I could not reach Slack");
		this.slack.always("views.open", SlackAnswer.error("expired_trigger_id"));
		this.anna.command("broken form");
		this.anna.sees("it allows three seconds");
	}

	@Test
	void aMessageThatIsGoneIsSaidAnew() {
		this.anna.say("smash form");
		this.slack.always("response_url", SlackAnswer.error("used_url"));
		this.slack.always("chat.update", SlackAnswer.error("message_not_found"));
		this.anna.sees("Update").press("Update");
		this.anna.sees("updated");
	}

	@Test
	void whatSlackRefusesIsSaidAgainWithoutWhatIsNewThere() {
		this.anna.command("join");
		this.anna.fill(Map.of());
		SlackPerson inChannel = this.anna.in("C1");
		inChannel.command("log today 25m linkedin");
		inChannel.command("why");
		await().untilAsserted(() -> assertThat(latest("C1")).contains("data_table"));
		this.slack.next("response_url", SlackAnswer.status(400));
		inChannel.command("why");
		await().untilAsserted(() -> assertThat(latest("C1")).contains("All networks, ").doesNotContain("data_table"));
		inChannel.command("verdict");
		inChannel.press("Why?");
		await().untilAsserted(() -> assertThat(latest("C1")).contains("data_table"));
		this.slack.next("response_url", SlackAnswer.status(400));
		inChannel.press("Why?");
		await().untilAsserted(() -> assertThat(latest("C1")).contains("LinkedIn, ").doesNotContain("data_table"));
	}

	private String latest(String channel) {
		List<SlackMessage> seen = this.slack.seen(channel, "U1ANNA");
		return seen.get(seen.size() - 1).blocks().toString();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Broken {

		@Bean
		Handler brokenHandler() {
			return new BrokenHandler();
		}

		@EventListener
		void breakDown(Incoming.ChannelGone gone) {
			throw new IllegalStateException("broken");
		}

	}

	/**
	 * Fails when it is asked to.
	 */
	private static final class BrokenHandler implements Handler {

		@Override
		public String name() {
			return "broken";
		}

		@Override
		public Set<String> commands() {
			return Set.of("broken");
		}

		@Override
		public boolean membersOnly() {
			return false;
		}

		@Override
		public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
			return Optional.of(switch (command.rest()) {
				case "down" -> throw new IllegalStateException("broken");
				case "form" -> new Reply.Open(new Form("broken.form", "", "A form", "Send",
						List.of(new Field.Explanation("why"), text("words"), number())));
				default -> Reply.say(buttons());
			});
		}

		@Override
		public Optional<Reply> words(Incoming.Words words, Speaker speaker) {
			return switch (words.text()) {
				case "smash it" -> throw new IllegalStateException("broken");
				case "smash form" -> Optional.of(Reply.say(buttons()));
				default -> Optional.empty();
			};
		}

		@Override
		public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
			return Optional.of(switch (press.word()) {
				case "update" -> new Reply.Update(Message.text("updated"));
				case "tell" -> new Reply.Say(Message.text("told to all"), Reply.Audience.CHANNEL);
				default -> throw new IllegalStateException("broken");
			});
		}

		@Override
		public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
			return Optional.of(switch (submission.value("number") + submission.word()) {
				case "rejectform" -> new Reply.Reject(Map.of("gone", "not there", "number", "not this"));
				case "nextform" -> new Reply.Open(new Form("broken.next", "", "Another", "Send",
						List.of(new Field.Explanation("nothing to fill in"))));
				case "next" -> new Reply.Reject(Map.of("x", "cannot be said at a field"));
				default -> throw new IllegalStateException("broken");
			});
		}

		private static Message buttons() {
			return Message.of("Choose", new Block.Paragraph("Choose"),
					Block.Buttons.of(Button.of("Break", "broken.press", ""), Button.of("Update", "broken.update", ""),
							Button.of("Tell all", "broken.tell", "")));
		}

		private static Field text(String name) {
			return new Field.Text(name, name, null, "", false, false, 100);
		}

		private static Field number() {
			return new Field.Number("number", "Number", null, null, BigDecimal.ZERO, BigDecimal.TEN);
		}

	}

}
