package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.identity.MemberId;
import worthwhile.usage.OutcomeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SnapshotTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

	private final List<Respondent> people = new ArrayList<>();

	@Test
	void saysInWordsWhatMostPeopleTold() {
		answer(4, 40, Change.LESS, Motive.HABIT, Mood.DRAINED, OutcomeKind.LEARNED);
		answer(3, 10, Change.MORE, Motive.ON_PURPOSE, Mood.ENERGISED, OutcomeKind.LEAD);
		Snapshot snapshot = published();
		assertThat(snapshot.minutes()).isEqualTo(MinutesBand.UP_TO_60);
		assertThat(snapshot.less()).isEqualTo(Share.MORE_THAN_HALF);
		assertThat(snapshot.more()).isEqualTo(Share.AT_MOST_HALF);
		assertThat(snapshot.habit()).isEqualTo(Share.MORE_THAN_HALF);
		assertThat(snapshot.onPurpose()).isEqualTo(Share.AT_MOST_HALF);
		assertThat(snapshot.drained()).isEqualTo(Share.MORE_THAN_HALF);
		assertThat(snapshot.energised()).isEqualTo(Share.AT_MOST_HALF);
		assertThat(snapshot.outcomes()).containsOnlyKeys(OutcomeKind.values())
			.containsEntry(OutcomeKind.LEARNED, Share.MORE_THAN_HALF)
			.containsEntry(OutcomeKind.LEAD, Share.AT_MOST_HALF)
			.containsEntry(OutcomeKind.JOB, Share.AT_MOST_HALF);
	}

	@Test
	void saysTheOppositeWhereMostToldIt() {
		answer(3, 40, Change.LESS, Motive.HABIT, Mood.DRAINED);
		answer(4, 10, Change.MORE, Motive.ON_PURPOSE, Mood.ENERGISED);
		Snapshot snapshot = published();
		assertThat(List.of(snapshot.more(), snapshot.onPurpose(), snapshot.energised()))
			.containsOnly(Share.MORE_THAN_HALF);
		assertThat(List.of(snapshot.less(), snapshot.habit(), snapshot.drained())).containsOnly(Share.AT_MOST_HALF);
	}

	@Test
	void isTheSameWhetherOneHadAnOutcomeOrNobody() {
		answer(9, 40, Change.SAME, Motive.HABIT, Mood.NEITHER);
		Snapshot nobody = published();
		this.people.remove(0);
		answer(1, 40, Change.SAME, Motive.HABIT, Mood.NEITHER, OutcomeKind.CLIENT);
		assertThat(published()).isEqualTo(nobody);
	}

	@Test
	void whoToldNothingCountsAsOneWhoDidNotSaySo() {
		answer(4, 40, Change.SAME, Motive.HABIT, Mood.DRAINED);
		answer(4, 40, Change.SAME, Motive.UNTOLD, Mood.NEITHER);
		answer(1, 40, Change.SAME, Motive.EVEN, Mood.NEITHER);
		Snapshot snapshot = published();
		assertThat(snapshot.habit()).isEqualTo(Share.AT_MOST_HALF);
		assertThat(snapshot.onPurpose()).isEqualTo(Share.AT_MOST_HALF);
		assertThat(snapshot.drained()).isEqualTo(Share.AT_MOST_HALF);
	}

	@Test
	void saysNothingOfWhatAtMostHalfTold() {
		answer(3, 40, Change.SAME, Motive.HABIT, Mood.DRAINED);
		answer(3, 40, Change.SAME, Motive.UNTOLD, Mood.UNTOLD);
		Snapshot snapshot = published();
		assertThat(List.of(snapshot.habit(), snapshot.onPurpose(), snapshot.drained(), snapshot.energised()))
			.containsOnly(Share.TOO_FEW);
		assertThat(snapshot.less()).isEqualTo(Share.AT_MOST_HALF);
	}

	@Test
	void saysNothingOfLessOrMoreUntilAlmostEverybodyHasEarlierWeeks() {
		answer(8, 40, Change.LESS, Motive.HABIT, Mood.DRAINED);
		answer(1, 40, Change.UNKNOWN, Motive.HABIT, Mood.DRAINED);
		assertThat(List.of(published().less(), published().more())).containsOnly(Share.TOO_FEW);
		answer(3, 40, Change.LESS, Motive.HABIT, Mood.DRAINED);
		assertThat(published().less()).isEqualTo(Share.MORE_THAN_HALF);
	}

	@Test
	void comesBackFromJsonAsItWasAndNamesNobody() {
		answer(13, 40, Change.LESS, Motive.HABIT, Mood.UNTOLD, OutcomeKind.CONTACT);
		JsonMapper json = JsonMapper.builder().build();
		String stored = json.writeValueAsString(published());
		assertThat(json.readValue(stored, Snapshot.class)).isEqualTo(published());
		assertThat(stored).contains("\"2026-11-16\"", "OVER_TWO_THIRDS")
			.doesNotContain("13", this.people.get(0).member().toString());
	}

	@Test
	void isNeverAboutFewerThanFive() {
		answer(4, 40, Change.LESS, Motive.HABIT, Mood.DRAINED);
		assertThatIllegalArgumentException().isThrownBy(this::published);
	}

	@Test
	void countsEachPersonOnce() {
		answer(5, 40, Change.LESS, Motive.HABIT, Mood.DRAINED);
		this.people.add(this.people.get(0));
		assertThatIllegalArgumentException().isThrownBy(this::published);
	}

	private Snapshot published() {
		Collection<Respondent> all = this.people;
		return Snapshot.of(MONDAY, 1, all);
	}

	private void answer(int people, double minutes, Change change, Motive motive, Mood mood, OutcomeKind... outcomes) {
		for (int i = 0; i < people; i++) {
			this.people.add(new Respondent(MemberId.random(), minutes, change, motive, Set.of(outcomes), mood));
		}
	}

}
