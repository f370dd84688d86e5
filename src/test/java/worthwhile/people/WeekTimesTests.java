package worthwhile.people;

import java.time.DayOfWeek;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeekTimesTests {

	@ParameterizedTest
	@CsvSource({ "16:30,, 17:00", "23:29,, 23:59", "23:30,, 23:59", "00:00,, 00:30", "16:30, 09:15, 09:15" })
	void areHalfAnHourAfterTheQuestionOnTheSameDayUnlessTheyAreChosen(LocalTime asked, @Nullable LocalTime chosen,
			LocalTime time) {
		assertThat(new WeekTimes(true, DayOfWeek.FRIDAY, chosen).timeAfter(asked)).isEqualTo(time);
	}

}
