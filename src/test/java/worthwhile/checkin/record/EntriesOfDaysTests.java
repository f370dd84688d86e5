package worthwhile.checkin.record;

import java.util.List;

import org.junit.jupiter.api.Test;

import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;
import worthwhile.usage.OutsideHours;

import static org.assertj.core.api.Assertions.assertThat;

class EntriesOfDaysTests {

	private static final Network LINKEDIN = KnownNetworks.all().get(0);

	private static final Network X = KnownNetworks.all().get(1);

	@Test
	void areOneForEachNetwork() {
		List<Entry> days = List.of(rough(LINKEDIN, 25), rough(X, 10), rough(LINKEDIN, 15));
		assertThat(EntriesOfDays.together(days)).containsExactlyInAnyOrder(rough(LINKEDIN, 40), rough(X, 10));
	}

	@Test
	void areToldApartIfEachIs() {
		Entry monday = new Entry(X, 30, 20, 10, null, null, true);
		Entry tuesday = new Entry(X, 5, 5, 0, null, null, true);
		assertThat(EntriesOfDays.together(List.of(monday, tuesday)))
			.containsExactly(new Entry(X, 35, 25, 10, null, null, true));
		assertThat(EntriesOfDays.together(List.of(monday, rough(X, 5))))
			.containsExactly(new Entry(X, 35, null, null, null, null, false));
	}

	@Test
	void sayWhyAndWhenOfThoseThatSayIt() {
		Entry chosen = new Entry(X, 1, null, null, Intent.ON_PURPOSE, OutsideHours.NONE, true);
		Entry silent = new Entry(X, 1, null, null, null, null, true);
		Entry habit = new Entry(X, 1, null, null, Intent.HABIT, OutsideHours.MOST, true);
		assertThat(EntriesOfDays.together(List.of(chosen, silent)))
			.containsExactly(new Entry(X, 2, null, null, Intent.ON_PURPOSE, OutsideHours.NONE, true));
		assertThat(EntriesOfDays.together(List.of(chosen, silent, habit)))
			.containsExactly(new Entry(X, 3, null, null, Intent.BOTH, OutsideHours.SOME, true));
	}

	private static Entry rough(Network network, int minutes) {
		return new Entry(network, minutes, null, null, null, null, false);
	}

}
