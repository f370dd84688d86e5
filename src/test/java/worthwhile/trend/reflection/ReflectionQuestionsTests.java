package worthwhile.trend.reflection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.identity.MemberId;

import static org.assertj.core.api.Assertions.assertThat;

class ReflectionQuestionsTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final int QUARTER = 13;

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void areFortyAtLeastAndAllDifferent(String language) {
		List<String> all = weeks(ReflectionQuestions.COUNT)
			.map((monday) -> ReflectionQuestions.of(member(7), monday, Locale.forLanguageTag(language)))
			.toList();
		assertThat(all).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
		assertThat(all).allMatch((question) -> question.contains("?") && question.length() <= 110);
	}

	@Test
	void areInAnotherLanguageTheSame() {
		LocalDate week = weeks(ReflectionQuestions.COUNT)
			.filter((monday) -> ReflectionQuestions.number(member(7), monday) == 4)
			.findFirst()
			.orElseThrow();
		assertThat(ReflectionQuestions.of(member(7), week, Locale.ENGLISH))
			.isEqualTo("Whom did you help, and who helped you?");
		assertThat(ReflectionQuestions.of(member(7), week, Locale.GERMAN))
			.isEqualTo("Wem hast du geholfen, und wer dir?");
	}

	/**
	 * Whether they get their week every week or every four, or change between the two.
	 */
	@Test
	void comeNotAgainWithinAQuarterForAnybody() {
		for (int member = 0; member < 50; member++) {
			for (int week = 0; week < 200; week++) {
				assertThat(numbers(member, week, QUARTER)).hasSize(QUARTER);
			}
		}
	}

	@Test
	void areNotTheSameForEverybodyInAWeek() {
		Set<Integer> asked = new HashSet<>();
		IntStream.range(0, 100).forEach((member) -> asked.add(ReflectionQuestions.number(member(member), MONDAY)));
		assertThat(asked).hasSizeGreaterThan(30);
	}

	@Test
	void stayWithTheirWeek() {
		assertThat(ReflectionQuestions.number(member(1), MONDAY)).isEqualTo(8);
		assertThat(ReflectionQuestions.number(member(1), MONDAY.minusWeeks(1))).isEqualTo(24);
	}

	private static Set<Integer> numbers(int member, int from, int weeks) {
		Set<Integer> numbers = new HashSet<>();
		for (int week = from; week < from + weeks; week++) {
			numbers.add(ReflectionQuestions.number(member(member), MONDAY.plusWeeks(week)));
		}
		return numbers;
	}

	private static Stream<LocalDate> weeks(int count) {
		return IntStream.range(0, count).mapToObj(MONDAY::plusWeeks);
	}

	private static MemberId member(int number) {
		return new MemberId(new UUID(0x4000, 0x8000_0000_0000_0000L + 1_000_003L * number));
	}

}
