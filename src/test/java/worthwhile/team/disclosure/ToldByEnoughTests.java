package worthwhile.team.disclosure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ToldByEnoughTests {

	@Test
	void moreThanHalfAreEnoughWhereNobodySeesWhoTold() {
		assertThat(Telling.UNSEEN.isEnough(3, 5, 3)).isTrue();
		assertThat(Telling.UNSEEN.isEnough(3, 6, 4)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "5, 5", "6, 6", "7, 7", "8, 8", "9, 9", "10, 10", "11, 10", "12, 11", "13, 13", "20, 18", "40, 31" })
	void almostEverybodyIsNeededWhereColleaguesKnowWhoTold(int people, int needed) {
		assertThat(Telling.KNOWN.isEnough(needed, people, Share.strongest(people))).isTrue();
		assertThat(Telling.KNOWN.isEnough(needed - 1, people, Share.strongest(people))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "5, 1", "6, 1", "7, 2", "8, 2", "9, 3", "40, 3" })
	void moreInsidersAreWithstoodAmongMorePeople(int people, int insiders) {
		assertThat(Insiders.withstood(people)).isEqualTo(insiders);
	}

}
