package worthwhile.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * What every chat platform has to be able to carry between a person and the bot, driven
 * from the platform's outside. The application under test has a {@link ProbeHandler}.
 */
@Import(ProbeHandler.class)
public abstract class DialogueContract {

	@Autowired
	private JdbcClient jdbc;

	/**
	 * Somebody in the direct chat with the bot, in English.
	 */
	protected abstract Side inDirectChat();

	/**
	 * The same person in a channel.
	 */
	protected abstract Side inChannel();

	/**
	 * Somebody else in that channel.
	 */
	protected abstract Side anotherInChannel();

	@Test
	void carriesACommandAndItsAnswer() {
		inDirectChat().command("probe");
		waitFor(inDirectChat(), "Choose");
	}

	@Test
	void carriesWords() {
		inDirectChat().say("a probe <b>bold</b> \"quoted\" 🙂 שלום '; --");
		waitFor(inDirectChat(), "heard: a probe <b>bold</b> quoted 🙂 שלום '; --");
	}

	@Test
	void changesAPrivateAnswerInPlace() {
		inDirectChat().command("probe");
		waitFor(inDirectChat(), "Choose");
		int before = inDirectChat().messages().size();
		inDirectChat().press("One more");
		waitFor(inDirectChat(), "Changed in place");
		assertThat(inDirectChat().messages()).hasSize(before);
	}

	@Test
	void changesAMessageOfTheBotsOwnInPlace() {
		inDirectChat().command("probe push");
		waitFor(inDirectChat(), "Pressed 0 times");
		inDirectChat().press("Press");
		waitFor(inDirectChat(), "Pressed 1 times");
		assertThat(inDirectChat().messages()).noneMatch((text) -> text.contains("Pressed 0 times"));
	}

	@Test
	void carriesAFormAndWhatIsWrongWithIt() {
		Side person = inDirectChat();
		person.command("probe form");
		person.fill(Map.of("number", "many", "text", "kept"));
		assertThat(person.problems()).containsEntry("number", "A whole number, please");
		person.fill(Map.of("number", "3", "text", "of <i>them</i>"));
		assertThat(person.problems()).isEmpty();
		waitFor(person, "sent: 3 of <i>them</i>");
	}

	@Test
	void opensAFormFromAButton() {
		Side person = inDirectChat();
		person.command("probe");
		waitFor(person, "Choose");
		person.press("A form");
		person.fill(Map.of("number", "4", "text", "from a button"));
		waitFor(person, "sent: 4 from a button");
	}

	@Test
	void carriesWhatStandsInAMenuOrAList() {
		Side person = inDirectChat();
		person.command("probe");
		waitFor(person, "Choose");
		person.press("Quietly");
		waitFor(person, "chosen: in a menu");
		person.press("The second");
		waitFor(person, "chosen: the second of all");
	}

	@Test
	void answersAloneInAChannel() {
		inChannel().command("probe");
		waitFor(inChannel(), "Choose");
		assertThat(anotherInChannel().messages()).noneMatch((text) -> text.contains("Choose"));
	}

	@Test
	void answersEverybodyWhereThatIsMeant() {
		inChannel().command("probe everybody");
		waitFor(anotherInChannel(), "seen by all");
	}

	@Test
	void makesAChannelATeamWhoseMembersVoteAndThink() {
		Side person = inChannel();
		person.command("team setup");
		person.fill(Map.of("minimum", "4"));
		assertThat(person.problems()).containsEntry("minimum", "Please give a whole number from 5 to 100.");
		person.fill(Map.of("minimum", "6"));
		waitFor(person, "is a team now, and I tell the channel what that means.");
		waitFor(anotherInChannel(), "needs the answers of at least 6 people");
		anotherInChannel().press("Take part");
		waitFor(anotherInChannel(), "join Worthwhile first");
		assertThat(inChannel().messages()).noneMatch((text) -> text.contains("join Worthwhile first"));
		assertThat(anotherInChannel().messages()).noneMatch((text) -> text.contains("I tell the channel"));
		votes(anotherInChannel(), person);
	}

	/**
	 * In the channel all see that a vote is open, and each alone what they answered.
	 */
	private void votes(Side voter, Side stranger) {
		voter.command("join");
		voter.fill(Map.of());
		voter.press("Take part");
		waitFor(voter, "your answers go into the weekly summary");
		this.jdbc.sql("UPDATE team_member SET from_week = from_week - 7").update();
		voter.command("team vote");
		voter.fill(Map.of("networks", "Mastodon"));
		waitFor(voter, "The vote is open until");
		waitFor(stranger, "A vote is open");
		stranger.press("Vote");
		waitFor(stranger, "This works once you have joined");
		voter.press("Vote");
		voter.fill(Map.of("choice-mastodon", "Trim: use it less"));
		waitFor(voter, "You can change it until");
		assertThat(stranger.messages())
			.noneMatch((text) -> text.contains("The vote is open until") || text.contains("You can change it until"));
		intendsAndThinks(voter, stranger);
	}

	/**
	 * Nobody else sees what somebody who has joined intends and thinks.
	 */
	private static void intendsAndThinks(Side member, Side stranger) {
		member.command("intend linkedin 60m a week for leads");
		waitFor(member, "LinkedIn: hoping for a lead · 1 h a week");
		member.command("intend");
		waitFor(member, "Your intentions");
		member.press("LinkedIn");
		member.fill(Map.of("minutes", "lots"));
		assertThat(member.problems()).containsEntry("minutes",
				"I did not understand “lots”. Please write, for example, 60, 1h or 1h 30m.");
		member.fill(Map.of("minutes", "90"));
		waitFor(member, "hoping for a lead · 1 h 30 min a week");
		member.command("log 2h linkedin");
		waitFor(member, "LinkedIn: ~2 h this week, and you had planned 1 h 30 min.");
		member.command("reflections");
		waitFor(member, "what you write to the question of your week stands here.");
		member.press("Write it down");
		member.fill(Map.of("answer", "It was my own idea."));
		member.command("reflections");
		waitFor(member, "It was my own idea.");
		assertThat(stranger.messages())
			.noneMatch((text) -> text.contains("hoping for a lead") || text.contains("my own idea"));
	}

	@Test
	void handsOverAFile() {
		inDirectChat().command("probe file");
		waitFor(inDirectChat(), "your file");
		assertThat(inDirectChat().file("probe.txt")).asString().isEqualTo("what is in it");
	}

	@Test
	void apologisesWithoutDetails() {
		inDirectChat().command("probe fail");
		waitFor(inDirectChat(), "Sorry");
		assertThat(inDirectChat().messages())
			.noneMatch((text) -> text.contains("marker-of-a-failure") || text.contains("Exception"));
	}

	private static void waitFor(Side side, String text) {
		Predicate<String> tells = (message) -> message.contains(text);
		await().until(() -> side.messages().stream().anyMatch(tells));
	}

	/**
	 * A person's side of a chat platform.
	 */
	public interface Side {

		/**
		 * Gives a command, without the bot's name.
		 */
		void command(String text);

		/**
		 * Says something to the bot.
		 */
		void say(String text);

		/**
		 * Presses by its label a button or what stands in a menu or a list, on the latest
		 * message that has it.
		 */
		void press(String label);

		/**
		 * Fills in the form that is open, options by their labels, and sends it.
		 */
		void fill(Map<String, String> values);

		/**
		 * What was wrong with the form that was sent last, by the names of the fields.
		 */
		Map<String, String> problems();

		/**
		 * The bot's messages that the person sees here, as plain text, the latest last.
		 */
		List<String> messages();

		/**
		 * A file that the bot handed over.
		 */
		byte[] file(String name);

	}

}
