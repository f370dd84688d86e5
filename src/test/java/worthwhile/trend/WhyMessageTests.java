package worthwhile.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.checkin.Tallies.Noted;
import worthwhile.identity.MemberId;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.trend.figures.Answer;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;

/**
 * It is a Friday at the end of half a year, in each week of which something was told.
 */
class WhyMessageTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private static final int WEEKS = 26;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | %d weeks before these are left out, the last of them that of %s: the list would be too long. “why linkedin %s” lists
					de | %d Wochen davor sind weggelassen, die letzte davon ist die vom %s: Die Liste würde zu lang. „warum linkedin %s“ zeigt
					""")
	void listsTheLastWeeksWholeAndSaysHowManyAreLeftOut(Locale language, String left) {
		Message message = message(LINKEDIN, 3, language);
		List<List<String>> rows = table(message).rows();
		List<List<String>> all = IntStream.rangeClosed(1, WEEKS)
			.mapToObj((week) -> table(message(LINKEDIN, 3, language, FRIDAY.minusWeeks(WEEKS - week), 1)).rows().get(0))
			.toList();
		int missing = WEEKS - rows.size();
		assertThat(rows).hasSizeBetween(9, WEEKS - 1).isEqualTo(all.subList(missing, WEEKS));
		String week = all.get(missing - 1).get(0);
		String said = left.formatted(missing, week, "2026-W" + (47 - rows.size()));
		assertThat(paragraphs(message)).filteredOn((text) -> text.startsWith(said)).hasSize(1);
		assertThat(table(message).inWords()).allSatisfy((some) -> assertThat(some.text()).hasSizeLessThan(3000));
		assertThat(table(message).inWords().stream().mapToInt((some) -> some.text().length()).sum()).isBetween(5000,
				6100);
	}

	@Test
	void listsAllOfThemWhereThereIsRoom() {
		Message message = message(LINKEDIN, 1, Locale.ENGLISH);
		assertThat(table(message).rows()).hasSize(WEEKS);
		assertThat(paragraphs(message)).noneMatch((text) -> text.contains("left out"));
	}

	@Test
	void saysOfAVeryFullWeekHowMuchMoreThereWas() {
		Message message = message(LINKEDIN, 60, Locale.ENGLISH, FRIDAY, 1);
		String outcomes = table(message).rows().get(0).get(2);
		int listed = outcomes.split("1 lead").length - 1;
		assertThat(outcomes).hasSizeBetween(1100, 1300).endsWith(", %d more".formatted(5 * 60 - listed));
	}

	private static Message message(Network network, int outcomes, Locale language) {
		return message(network, outcomes, language, FRIDAY, WEEKS);
	}

	/**
	 * What is behind the return of a network.
	 * @param outcomes how many there were on each working day
	 * @param weeks in how many weeks
	 */
	private static Message message(Network network, int outcomes, Locale language, LocalDate friday, int weeks) {
		List<LocalDate> days = IntStream.range(0, weeks)
			.boxed()
			.flatMap((week) -> IntStream.range(0, 5).mapToObj((day) -> friday.minusWeeks(week).minusDays(day)))
			.sorted()
			.toList();
		List<AnsweredCheckIn> answers = days.stream()
			.map((day) -> Answer.day(day).stated(network, 25).checkIn())
			.toList();
		List<Outcome> came = days.stream()
			.flatMap((day) -> IntStream.range(0, outcomes)
				.mapToObj((number) -> new Outcome(UUID.randomUUID(), day, OutcomeKind.LEAD, network, BigDecimal.ONE)))
			.collect(Collectors.toList());
		LookBack told = new LookBack(new MemberId(new UUID(0, 1)), friday, answers, new Noted(came, List.of()));
		return new WhyMessage(told, new WhyQuestion(network, null, null, null, false), language).message();
	}

	private static Block.Table table(Message message) {
		return message.blocks()
			.stream()
			.filter(Block.Table.class::isInstance)
			.map(Block.Table.class::cast)
			.findFirst()
			.orElseThrow();
	}

	private static List<String> paragraphs(Message message) {
		return message.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.map((block) -> ((Block.Paragraph) block).text())
			.toList();
	}

}
