package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import worthwhile.sentence.Reading;
import worthwhile.sentence.Sentence;
import worthwhile.usage.KnownNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class StoryTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

	@ParameterizedTest
	@EnumSource
	void everyDayOfItIsUnderstood(Story story) {
		Sentence sentence = new Sentence(KnownNetworks.all());
		days().forEach((day) -> story.told(MONDAY, day)
			.ifPresent((said) -> assertThat(sentence.read(said, day)).as(said).isInstanceOf(Reading.Understood.class)));
	}

	@ParameterizedTest
	@EnumSource
	void itIsToldOnMostWorkingDaysAndNoOthers(Story story) {
		List<LocalDate> told = days().filter((day) -> story.told(MONDAY, day).isPresent()).toList();
		assertThat(told).hasSizeBetween(45, 60).noneMatch((day) -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
	}

	private static Stream<LocalDate> days() {
		return MONDAY.datesUntil(MONDAY.plusWeeks(Story.WEEKS));
	}

}
