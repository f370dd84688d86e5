package worthwhile.playground;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationTests {

	@ParameterizedTest
	@CsvSource({ "HOUR, 2026-03-28T23:30:00Z, Europe/Berlin, 2026-03-29T00:30:00Z",
			"MORNING, 2026-03-28T23:30:00Z, Europe/Berlin, 2026-03-29T06:00:00Z",
			"MORNING, 2026-03-28T05:30:00Z, Europe/Berlin, 2026-03-28T07:00:00Z",
			"MORNING, 2026-03-28T07:00:00Z, Europe/Berlin, 2026-03-29T06:00:00Z",
			"MONDAY, 2026-03-28T23:30:00Z, Europe/Berlin, 2026-03-30T06:00:00Z",
			"MONDAY, 2026-03-30T06:00:00Z, Europe/Berlin, 2026-04-06T06:00:00Z",
			"MONDAY, 2026-03-30T05:00:00Z, Europe/Berlin, 2026-03-30T06:00:00Z",
			"MORNING, 2026-04-04T15:10:00Z, Australia/Lord_Howe, 2026-04-04T21:30:00Z",
			"QUESTION, 2026-03-28T23:30:00Z, Asia/Kolkata, 2026-03-30T11:00:00Z" })
	void isReckonedInThePersonsZone(Destination to, Instant now, ZoneId zone, Instant expected) {
		assertThat(to.from(now, zone, Instant.parse("2026-03-30T11:00:00Z"))).isEqualTo(expected);
	}

}
