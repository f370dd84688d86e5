package worthwhile.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Notes;
import worthwhile.outbox.Push;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WorthwhileTest
@Import(Notes.Configuration.class)
class RoutingTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private Conversations conversations;

	@Autowired
	private Apology apology;

	@Autowired
	private Messenger messenger;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyHasSeenAnything() {
		this.platform.reset();
	}

	@Test
	void aCommandGoesToTheHandlerOfItsFirstWord() {
		this.dialogue.person("member").commands("/worthwhile  Tea  with milk ").sees("Tea: with milk");
	}

	@Test
	void wordsThatBeginWithACommandAreTheCommand() {
		this.dialogue.person("member").says("tea with milk").sees("Tea: with milk");
	}

	@Test
	void otherWordsGoToTheFirstHandlerThatUnderstandsThem() {
		this.dialogue.person("member").says("something hot").sees("First heard it.");
	}

	@Test
	void aPressGoesToTheHandlerOfItsAction() {
		this.dialogue.person("member").commands("tea").presses("Milk").sees("Pressed milk with a drop");
	}

	@Test
	void aPressOnAMessageOfTheOutboxLeavesTheChangeToTheOutbox() {
		Dialogue.Person member = this.dialogue.person("member");
		this.notes.texts.put("cup", Optional.of(Message.of("Tea?", new Block.Paragraph("Tea?"),
				Block.Buttons.of(Button.of("Milk", "tea.milk", "a drop")))));
		this.messenger.push(new Push(member.ref(), Notes.TOPIC, "cup", this.clock.instant(),
				this.clock.instant().plusSeconds(60), false));
		this.dialogue.settle();
		member.sees("Tea?");
		this.notes.reads("cup", "Here is your tea.");
		member.presses("Milk");
		assertThat(member.messages()).containsExactly("Here is your tea.");
		assertThat(this.platform.calls()).extracting(TestPlatform.Call::operation).containsExactly("post", "update");
	}

	@Test
	void charactersThatNoDatabaseKeepsAreLeftOut() {
		this.dialogue.person("member").commands("tea with\u0000 🦄 \ud83emilk").sees("Tea: with 🦄 milk");
	}

	@Test
	void aFormGoesToTheHandlerOfItsIdAndStaysOpenIfItIsWrong() {
		Dialogue.Person member = this.dialogue.person("member").commands("tea").presses("More…");
		member.seesForm("Tea", "Sugar (in spoons): 1", "[Pour]");
		member.fills("sugar", "nine").submits().seesProblem("sugar", "A number, please");
		member.fills("sugar", "2").submits().sees("2 spoons for cup 7");
		assertThat(member.form()).isEmpty();
	}

	@Test
	void helpNamesWhatEachHandlerTakesInOrder() {
		this.dialogue.person("member")
			.commands("help")
			.sees("This is what you can write", "listen – hears everything\ntea [milk] – makes tea")
			.doesNotSee("[Join]");
		this.dialogue.person("german").says("Hilfe").sees("Das kannst du schreiben");
	}

	@Test
	void whatNobodyUnderstandsIsSaidBackAndHelpIsOffered() {
		this.dialogue.person("member")
			.commands("teee\nand 🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄 milk")
			.sees("I did not understand “teee and " + "🦄".repeat(30) + "…”, so nothing")
			.doesNotSee("makes tea")
			.presses("Help")
			.sees("tea [milk] – makes tea");
	}

	@Test
	void aPressThatLeadsNowhereIsAnsweredWithHelp() {
		this.dialogue.person("member").presses("coffee.pour", "").sees("leads nowhere any more", "makes tea");
		this.dialogue.person("member").presses("tea.unknown", "").sees("leads nowhere any more", "makes tea");
		this.dialogue.person("member").submits("coffee.form", "", Map.of()).sees("leads nowhere any more");
	}

	@Test
	void whoHasNotJoinedIsInvited() {
		this.dialogue.person("stranger").commands("").sees("Is your work social media worth it?", "[Join]");
		this.dialogue.person("stranger").opensHome().sees("confidential", "[Join]");
		this.dialogue.person("stranger").says("hello?").sees("Is your work social media worth it?", "[Join]");
		this.dialogue.person("stranger").commands("tea").sees("once you have joined", "[Join]");
		this.dialogue.person("stranger").commands("help").sees("makes tea", "[Join]");
	}

	@Test
	void whoHasNotJoinedMayUseWhatIsForEverybody() {
		this.dialogue.person("stranger").commands("listen").sees("First took it.");
	}

	@Test
	void homeShowsAllSectionsInOrder() {
		assertThat(this.dialogue.person("member").opensHome().lastMessage()).containsSubsequence("Kettle: hot",
				"Cups: 3", "Tray: empty", "---", "Drawer: shut", "[Help]");
		this.dialogue.person("member").presses("Help").sees("makes tea");
	}

	@Test
	void theCommandAloneShowsInShortWhatIsOfToday() {
		assertThat(this.dialogue.person("member").commands("").lastMessage())
			.isEqualTo("Tray: empty\n[More of Tray] [Help]");
	}

	@Test
	void inAChannelTheAskerAloneIsAnswered() {
		this.dialogue.person("member").in("kitchen").commands("tea").sees("Tea");
		assertThat(this.dialogue.inChannel("kitchen")).isEmpty();
	}

	@Test
	void inAChannelWordsAreHeardAsInTheDirectChat() {
		this.dialogue.person("member").in("kitchen").says("something hot").sees("First heard it.");
		assertThat(this.dialogue.inChannel("kitchen")).isEmpty();
	}

	@Test
	void whatEverybodyMaySeeIsSaidInTheChannel() {
		this.dialogue.person("member").in("kitchen").commands("tea for all");
		assertThat(this.dialogue.inChannel("kitchen")).isEqualTo("Tea is ready.");
	}

	@Test
	void whatFailsStoresNothing() {
		assertThatThrownBy(() -> this.dialogue.person("member").commands("tea spilled"))
			.isInstanceOf(IllegalStateException.class);
		assertThat(cups("spilled")).isZero();
	}

	@Test
	void whatAnotherTransactionWasInTheWayOfIsTriedAgain() {
		this.dialogue.person("member").commands("tea crowded").sees("Tea: crowded");
		assertThat(cups("crowded")).isOne();
	}

	@Test
	void whatHappensIsPublishedInOneTransaction() {
		PersonRef gone = new PersonRef("test", "acme", "gone");
		this.dialogue.happens(new Incoming.Deactivated(gone));
		assertThat(cups("gone")).isOne();
		assertThatThrownBy(
				() -> this.dialogue.happens(new Incoming.Deactivated(new PersonRef("test", "acme", "stuck"))))
			.isInstanceOf(IllegalStateException.class);
		assertThat(cups("stuck")).isZero();
	}

	@Test
	void takesTheButtonOfAFormForTheWordsThatItCarries() {
		PersonRef person = this.dialogue.person("member").ref();
		assertThat(this.conversations.receive(new Incoming.Press(person, null, FormByPress.ACTION, "help", null)))
			.isEqualTo(this.conversations.receive(new Incoming.Command(person, null, "help")))
			.isNotEqualTo(this.conversations.receive(new Incoming.Command(person, null, "edit today")));
	}

	@Test
	void apologisesInTheLanguageOfWhoeverAsked() {
		assertThat(apology("member")).contains("Nothing was stored");
		assertThat(apology("german")).contains("nichts gespeichert");
		assertThat(apology("unknowable")).contains("Nothing was stored");
	}

	private String apology(String person) {
		return this.apology.after(new IllegalStateException(), this.dialogue.person(person).ref()).summary();
	}

	private int cups(String name) {
		return this.jdbc.sql("SELECT count(*) FROM cup WHERE name = ?").param(name).query(Integer.class).single();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Kitchen {

		@Bean
		@Primary
		Speakers testSpeakers() {
			return (Strangers) (person) -> {
				if (person.id().equals("unknowable")) {
					throw new IllegalStateException();
				}
				Locale language = person.id().equals("german") ? Locale.GERMAN : Locale.ENGLISH;
				return new Strangers.Known(person, language, !person.id().equals("stranger"));
			};
		}

		@Bean
		@Order(-2)
		Handler listener() {
			return new Listener();
		}

		@Bean
		@Order(-1)
		TeaMaker teaMaker(JdbcClient jdbc) {
			jdbc.sql("CREATE TABLE IF NOT EXISTS cup (name text)").update();
			return new TeaMaker(jdbc);
		}

		@Bean
		@Order(1)
		HomeSection tray() {
			return new Section(HomePlace.ANSWER, "Tray", "empty");
		}

		@Bean
		HomeSection drawer() {
			return new Section(HomePlace.SETTINGS, "Drawer", "shut");
		}

		@Bean
		@Order(3)
		HomeSection cups() {
			return new Section(HomePlace.WARNING, "Cups", "3");
		}

		@Bean
		@Order(2)
		HomeSection kettle() {
			return new Section(HomePlace.WARNING, "Kettle", "hot");
		}

	}

	private record Section(HomePlace place, String label, String value) implements HomeSection {

		@Override
		public List<Block> blocks(Speaker speaker) {
			return List.of(new Block.Facts(List.of(new Block.Fact(this.label, this.value, null))));
		}

		@Override
		public Glance glance(Speaker speaker) {
			return (this.place == HomePlace.ANSWER)
					? Glance.of(blocks(speaker), Button.of("More of " + this.label, "tea.more", "")) : Glance.NOTHING;
		}

	}

	static class Listener implements Handler {

		@Override
		public String name() {
			return "listen";
		}

		@Override
		public Set<String> commands() {
			return Set.of("listen");
		}

		@Override
		public boolean membersOnly() {
			return false;
		}

		@Override
		public Optional<HelpLine> help() {
			return Optional.of(new HelpLine(HelpGroup.JOIN, Texts.of(Dialogue.class), "listen"));
		}

		@Override
		public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
			return Optional.of(Reply.say("First took it."));
		}

		@Override
		public Optional<Reply> words(Incoming.Words words, Speaker speaker) {
			return words.text().contains("hot") ? Optional.of(Reply.say("First heard it.")) : Optional.empty();
		}

	}

	static class TeaMaker implements Handler {

		private final JdbcClient jdbc;

		private boolean crowded = true;

		TeaMaker(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		public String name() {
			return "tea";
		}

		@Override
		public Set<String> commands() {
			return Set.of("tea");
		}

		@Override
		public Optional<HelpLine> help() {
			return Optional.of(new HelpLine(HelpGroup.JOIN, Texts.of(Dialogue.class), "tea"));
		}

		@Override
		public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
			store(command.rest());
			if (command.rest().equals("spilled")) {
				throw new IllegalStateException();
			}
			if (command.rest().equals("crowded") && this.crowded) {
				this.crowded = false;
				throw new org.springframework.dao.CannotAcquireLockException("crowded");
			}
			if (command.rest().equals("for all")) {
				return Optional.of(new Reply.Say(Message.text("Tea is ready."), Reply.Audience.CHANNEL));
			}
			return Optional.of(Reply.say(Message.of("Tea", new Block.Paragraph("Tea: " + command.rest()),
					Block.Buttons.of(Button.of("Milk", "tea.milk", "a drop"), Button.of("More…", "tea.more", "7")))));
		}

		@Override
		public Optional<Reply> words(Incoming.Words words, Speaker speaker) {
			return words.text().contains("hot") ? Optional.of(Reply.say("Second heard it.")) : Optional.empty();
		}

		@Override
		public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
			if (press.word().equals("milk")) {
				return Optional
					.of(new Reply.Update(Message.text("Pressed " + press.word() + " with " + press.value())));
			}
			return press.word().equals("more")
					? Optional.of(new Reply.Open(new Form("tea.pour", press.value(), "Tea", "Pour",
							List.of(new Field.Text("sugar", "Sugar", "in spoons", "1", true, false, 5)))))
					: Optional.empty();
		}

		@Override
		public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
			String sugar = submission.value("sugar");
			return Optional.of(sugar.matches("\\d") ? Reply.say(sugar + " spoons for cup " + submission.context())
					: new Reply.Reject(Map.of("sugar", "A number, please")));
		}

		@EventListener
		void gone(Incoming.Deactivated deactivated) {
			store(deactivated.person().id());
			if (deactivated.person().id().equals("stuck")) {
				throw new IllegalStateException();
			}
		}

		private void store(String name) {
			this.jdbc.sql("INSERT INTO cup VALUES (?)").param(name).update();
		}

	}

}
