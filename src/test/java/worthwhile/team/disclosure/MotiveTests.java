package worthwhile.team.disclosure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.KnownNetworks;

import static org.assertj.core.api.Assertions.assertThat;

class MotiveTests {

	@Test
	void goesByTheMinutes() {
		assertThat(Motive.of(List.of(entry(10, Intent.ON_PURPOSE), entry(30, Intent.HABIT)))).isEqualTo(Motive.HABIT);
		assertThat(Motive.of(List.of(entry(31, Intent.ON_PURPOSE), entry(30, Intent.HABIT))))
			.isEqualTo(Motive.ON_PURPOSE);
	}

	@Test
	void timeThatWasBothCountsForNeither() {
		assertThat(Motive.of(List.of(entry(60, Intent.BOTH), entry(5, Intent.HABIT)))).isEqualTo(Motive.HABIT);
		assertThat(Motive.of(List.of(entry(60, Intent.BOTH)))).isEqualTo(Motive.EVEN);
	}

	@Test
	void isUntoldWithoutAnIntentWithoutMinutesAndWhereTheSplitIsEstimated() {
		assertThat(Motive.of(List.of())).isEqualTo(Motive.UNTOLD);
		assertThat(Motive.of(List.of(entry(30, null), entry(0, Intent.HABIT)))).isEqualTo(Motive.UNTOLD);
		assertThat(Motive.of(List.of(new Entry(KnownNetworks.all().get(0), 30, null, null, Intent.HABIT, null, false))))
			.isEqualTo(Motive.UNTOLD);
	}

	private static Entry entry(int minutes, @Nullable Intent intent) {
		return new Entry(KnownNetworks.all().get(0), minutes, null, null, intent, null, true);
	}

}
