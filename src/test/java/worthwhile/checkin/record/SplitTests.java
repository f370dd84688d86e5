package worthwhile.checkin.record;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.usage.Entry;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;

class SplitTests {

	private static final Network LINKEDIN = new Network("linkedin", "LinkedIn");

	private static final Network X = new Network("x", "X");

	private static final Network REDDIT = new Network("reddit", "Reddit");

	@Test
	void oneNetworkIsStated() {
		assertThat(new Split(List.of(LINKEDIN), Map.of()).of(30)).singleElement()
			.isEqualTo(new Entry(LINKEDIN, 30, null, null, null, null, true));
	}

	@Test
	void theMainNetworkGetsAllWithoutAnythingStated() {
		assertThat(new Split(List.of(X, LINKEDIN), Map.of()).of(30)).singleElement()
			.isEqualTo(new Entry(X, 30, null, null, null, null, false));
	}

	@Test
	void theLargestRemainderGetsTheMinuteThatIsLeft() {
		Split split = new Split(List.of(LINKEDIN, X, REDDIT), Map.of(LINKEDIN, 10, X, 10, REDDIT, 11));
		assertThat(split.of(10)).extracting(Entry::minutes).containsExactly(3, 3, 4);
	}

	@Test
	void nothingIsNoEntry() {
		assertThat(new Split(List.of(LINKEDIN, X), Map.of(X, 5)).of(0)).isEmpty();
		assertThat(new Split(List.of(LINKEDIN), Map.of()).of(0)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void noMinuteIsLostOrAdded(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			int minutes = random.nextInt(10_081);
			Split split = new Split(List.of(LINKEDIN, X, REDDIT),
					Map.of(LINKEDIN, random.nextInt(2000), X, random.nextInt(3), REDDIT, random.nextInt(40_000)));
			assertThat(split.of(minutes)).allSatisfy((entry) -> assertThat(entry.minutes()).isPositive());
			assertThat(split.of(minutes).stream().mapToInt(Entry::minutes).sum()).isEqualTo(minutes);
		}
	}

}
