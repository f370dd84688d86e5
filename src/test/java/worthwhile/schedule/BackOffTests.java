package worthwhile.schedule;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTests {

	@Test
	void growsByItsFactorUpToItsLimit() {
		BackOff seconds = new BackOff(Duration.ofSeconds(5), 4, Duration.ofHours(1));
		assertThat(waits(seconds, 7)).containsExactly(seconds(5), seconds(20), seconds(80), seconds(320), seconds(1280),
				seconds(3600), seconds(3600));
	}

	@Test
	void staysAtItsLimitHoweverOftenItFails() {
		BackOff minutes = new BackOff(Duration.ofMinutes(1), 2, Duration.ofHours(1));
		assertThat(minutes.after(5)).isEqualTo(Duration.ofMinutes(32));
		assertThat(Stream.of(6, 100, 100_000).map(minutes::after)).containsOnly(Duration.ofHours(1));
	}

	private static List<Duration> waits(BackOff backOff, int times) {
		return IntStream.range(0, times).mapToObj(backOff::after).toList();
	}

	private static Duration seconds(int seconds) {
		return Duration.ofSeconds(seconds);
	}

}
