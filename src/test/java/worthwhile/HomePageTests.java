package worthwhile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the home page shows, and that one can do everything there.
 */
@DialogueTest
class HomePageTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@BeforeEach
	void noon() {
		this.dialogue.begins("2026-11-18T11:00:00Z");
	}

	@Test
	void showsEverythingThereIsToAMember() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin, 1 lead").opensHome();
		assertThat(ada.lastMessage()).containsSubsequence("Your check-in", "How much time went into",
				"[None] [~10 min] [~30 min] [~1 h] [Same as last time (~25 min)] ⋯ [More…] [Skip today] [Tell an outcome]",
				"This week", "Time in all: ~25 min", "What came of it: 1 lead", "Your last 4 weeks:",
				"After eight weeks", "[See your trend]", "---",
				"Settings: 16:30 CET, Mon – Fri. Next question: Wed, 18 Nov.", "[Change] ⋯ [Away dates] [Pause]",
				"[Privacy] [Help] ⋯ [Export my data] [Delete my data]");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void hasAtMostFourteenPartsAfterThreeMonthsInATeam(String language) {
		Person person = this.dialogue.newcomer().speaks(language).joins("LinkedIn", "X", "Mastodon").hasAnswered(95);
		person.in("general").commands("team setup").submits().commands("team join").opensHome();
		assertThat(person.lastMessage()).contains("general");
		assertThat(blocks(person)).hasSizeBetween(10, 14);
		assertThat(facts(person)).isEqualTo(3);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void isTwelveLinesInShortAndHasThreeWaysOn(String language) {
		Person person = this.dialogue.newcomer().speaks(language).joins("LinkedIn", "X", "Mastodon").hasAnswered(95);
		isShort(person.commands(""));
		isShort(person.presses("question.minutes", "2026-11-18/30").commands(""));
		isShort(person.presses("question.outcome", "2026-11-18/LEAD").commands(""));
		isShort(person.presses("question.finish", "2026-11-18/").commands(""));
	}

	private void isShort(Person person) {
		assertThat(person.lastMessage().lines()).hasSizeBetween(6, 12);
		assertThat(blocks(person)).last()
			.isInstanceOfSatisfying(Block.Buttons.class, (ways) -> assertThat(ways.ways()).extracting(Button::action)
				.containsExactly("trend.open", "settings.open", "help.show"));
	}

	/**
	 * At 380 pixels a line has about 38 characters, a quiet one 44 on the home page and
	 * 38 in the narrower chat.
	 */
	@ParameterizedTest
	@MethodSource("languages")
	void saysNothingInMoreThanTwoLinesOnAPhone(String language) {
		Person person = this.dialogue.newcomer().speaks(language).joins("LinkedIn", "X").hasAnswered(20);
		fitsOnAPhone(person.opensHome(), 88);
		fitsOnAPhone(person.commands(""), 76);
		fitsOnAPhone(person.isAsked(), 76);
		fitsOnAPhone(person.presses("question.minutes", "2026-11-18/30"), 76);
		fitsOnAPhone(person.presses("question.outcome", "2026-11-18/LEAD"), 76);
		fitsOnAPhone(person.presses("question.finish", "2026-11-18/"), 76);
		fitsOnAPhone(person.commands("delete"), 76);
		fitsOnAPhone(person.commands("edit"), 76);
	}

	private void fitsOnAPhone(Person person, int note) {
		assertThat(texts(person, Block.Paragraph.class, Block.Paragraph::text)).allMatch((line) -> line.length() <= 76);
		assertThat(texts(person, Block.Note.class, Block.Note::text)).allMatch((line) -> line.length() <= note);
	}

	private <B extends Block> List<String> texts(Person person, Class<B> type, Function<B, String> text) {
		return blocks(person).stream()
			.filter(type::isInstance)
			.flatMap((block) -> text.apply(type.cast(block)).lines())
			.toList();
	}

	@Test
	void saysInShortWhyNoQuestionComes() {
		Person ada = this.dialogue.member("LinkedIn").commands("stop").opensHome();
		ada.sees("Settings: You get no questions.\n[Change] [Ask me again] ⋯ [Away dates]");
		ada.commands("resume").commands("pause 1 week").opensHome().sees("Next question: Wed, 25 Nov.");
	}

	@Test
	void asksTodaysQuestionBeforeItIsDueAndTakesTheAnswer() {
		Person ada = this.dialogue.member("LinkedIn").opensHome();
		press(ada, "~30 min");
		ada.opensHome().sees("~30 min today. What came of it?").doesNotSee("How much time");
		press(ada, "Lead");
		press(ada.opensHome(), "That's it");
		ada.opensHome().sees("Today", "1 lead", "[Edit] [Tell an outcome]");
		int messages = ada.messages().size();
		this.dialogue.liveUntil("2026-11-18T18:00:00Z");
		assertThat(ada.messages()).hasSize(messages);
	}

	@Test
	void bringsTheQuestionUpToDateThatWasAskedInTheChat() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.isAsked().sees("How much time").opensHome();
		press(ada, "None");
		assertThat(ada.messages()).filteredOn((message) -> message.startsWith("Today: ")).isNotEmpty();
		assertThat(ada.messages()).noneMatch((message) -> message.startsWith("How much time"));
	}

	/**
	 * A platform whose home page is refreshed after a press need not say it once more.
	 */
	@Test
	void readsAsTheQuestionDoesAtEachStep() {
		Person ada = this.dialogue.member("LinkedIn").opensHome();
		for (String label : List.of("~30 min", "Lead", "That's it")) {
			press(ada, label);
			List<Block> answer = withoutButtons(ada);
			assertThat(withoutButtons(ada.opensHome())).as(label).containsSubsequence(answer);
		}
	}

	@Test
	void skipsAndTakesItBack() {
		Person ada = this.dialogue.member("LinkedIn").opensHome();
		press(ada, "Skip today");
		press(ada.opensHome().sees("Skipped: Wednesday"), "Answer after all");
		ada.opensHome().sees("How much time", "[Skip today]");
	}

	@Test
	void anOldHomePageStoresNothingForADayThatIsOver() {
		Person ada = this.dialogue.member("LinkedIn").opensHome();
		Button stale = buttons(ada).stream()
			.filter((button) -> button.label().equals("~30 min"))
			.findFirst()
			.orElseThrow();
		this.clock.set("2026-11-22T11:00:00Z");
		ada.presses(stale.action(), stale.value()).sees("nothing was stored");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyButtonWorksWithoutAMessage(String language) {
		Person person = this.dialogue.newcomer().speaks(language).joins("LinkedIn");
		person.commands("log yesterday 25m linkedin, 1 lead").opensHome();
		List<Button> buttons = buttons(person);
		assertThat(buttons).hasSizeGreaterThan(14);
		for (Button button : buttons) {
			person.commands("help").presses(button.action(), button.value());
			assertThat(person.lastMessage() + person.form()).as(button.label())
				.isNotBlank()
				.doesNotContain("leads nowhere", "führt nirgends", "nothing was stored", "nichts gespeichert", "???");
		}
	}

	static Stream<String> languages() {
		return Stream.of("en", "de");
	}

	private void press(Person person, String label) {
		Button found = buttons(person).stream()
			.filter((button) -> button.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No button " + label + " in\n" + person.lastMessage()));
		person.presses(found.action(), found.value());
	}

	private List<Block> withoutButtons(Person person) {
		return blocks(person).stream().filter((block) -> !(block instanceof Block.Buttons)).toList();
	}

	private long facts(Person person) {
		return blocks(person).stream()
			.filter(Block.Facts.class::isInstance)
			.mapToLong((block) -> ((Block.Facts) block).facts().size())
			.sum();
	}

	private List<Block> blocks(Person person) {
		return message(person).blocks();
	}

	private Message message(Person person) {
		List<TestPlatform.Shown> seen = this.platform.seenBy(person.ref());
		return seen.get(seen.size() - 1).message();
	}

	private List<Button> buttons(Person person) {
		return message(person).buttons();
	}

}
