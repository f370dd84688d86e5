package worthwhile.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuietHoursTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@ParameterizedTest
	@CsvSource({ "20:00, 07:00, 19:59, false", "20:00, 07:00, 20:00, true", "20:00, 07:00, 00:00, true",
			"20:00, 07:00, 06:59, true", "20:00, 07:00, 07:00, false", "12:00, 13:00, 11:59, false",
			"12:00, 13:00, 12:00, true", "12:00, 13:00, 12:59, true", "12:00, 13:00, 13:00, false",
			"22:00, 00:00, 23:59, true", "22:00, 00:00, 00:00, false", "08:00, 08:00, 08:00, false",
			"08:00, 08:00, 07:59, false" })
	void beginAndEnd(LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
		assertThat(new QuietHours(from, to).contains(time)).isEqualTo(quiet);
	}

	@Test
	void canBeNone() {
		assertThat(QuietHours.NONE.contains(LocalTime.MIDNIGHT)).isFalse();
		assertThat(QuietHours.NONE.endAfter(Instant.EPOCH, BERLIN)).isEqualTo(Instant.EPOCH);
	}

	@ParameterizedTest(name = "{0} to {1} at {2}, {4}")
	@CsvSource(textBlock = """
			20:00, 07:00, 2026-06-01T17:59:00Z, 2026-06-01T17:59:00Z, not yet quiet
			20:00, 07:00, 2026-06-01T18:00:00Z, 2026-06-02T05:00:00Z, in the evening
			20:00, 07:00, 2026-06-02T04:59:59Z, 2026-06-02T05:00:00Z, in the morning
			20:00, 07:00, 2026-06-02T05:00:00Z, 2026-06-02T05:00:00Z, just over
			20:00, 07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z, a short night
			20:00, 07:00, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z, a long night
			20:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z, an end that is left out
			02:45, 02:30, 2026-03-28T22:00:00Z, 2026-03-30T00:30:00Z, a pause that is left out
			20:00, 02:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z, an end that comes twice
			20:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z, the second time
			20:00, 02:30, 2026-10-25T00:45:00Z, 2026-10-25T00:45:00Z, between the two
			""")
	void endInTheMembersZone(LocalTime from, LocalTime to, Instant at, Instant end, String what) {
		assertThat(new QuietHours(from, to).endAfter(at, BERLIN)).isEqualTo(end);
	}

	@ParameterizedTest(name = "{0} to {1} at {2}")
	@CsvSource({ "20:00, 07:00, 2026-06-01T17:59:59Z, 2026-06-01T18:00:00Z",
			"20:00, 07:00, 2026-06-01T18:00:00Z, 2026-06-02T18:00:00Z",
			"20:00, 07:00, 2026-06-02T03:00:00Z, 2026-06-02T18:00:00Z",
			"02:30, 03:30, 2026-03-28T22:00:00Z, 2026-03-29T01:30:00Z",
			"08:00, 08:00, 2026-06-01T18:00:00Z, 2027-06-01T18:00:00Z" })
	void beginAgain(LocalTime from, LocalTime to, Instant at, Instant begin) {
		assertThat(new QuietHours(from, to).beginAfter(at, BERLIN)).isEqualTo(begin);
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe",
			"UTC" })
	void areNeverBrokenAndNeverTooLong(ZoneId zone) {
		Random random = new Random(22);
		for (int i = 0; i < 300; i++) {
			// beginning and end in the daytime and evening, where no clock is changed
			LocalTime from = LocalTime.of(12, 0).plusMinutes(random.nextInt(11 * 60));
			LocalTime to = LocalTime.of(4, 0).plusMinutes(random.nextInt(8 * 60));
			QuietHours quiet = new QuietHours(from, to);
			Instant at = Instant.parse("2017-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(3 * 366 * 24 * 60));
			Instant expected = at;
			while (quiet.contains(LocalTime.ofInstant(expected, zone))) {
				expected = expected.plusSeconds(60);
			}
			assertThat(quiet.endAfter(at, zone)).as("%s at %s", quiet, at).isEqualTo(expected);
		}
	}

}
