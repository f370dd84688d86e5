package worthwhile.team.disclosure;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShareTests {

	@ParameterizedTest
	@CsvSource({ "2, 5, AT_MOST_HALF", "3, 5, MORE_THAN_HALF", "3, 6, AT_MOST_HALF", "4, 6, MORE_THAN_HALF",
			"6, 12, AT_MOST_HALF", "7, 12, MORE_THAN_HALF", "4, 13, UNDER_A_THIRD", "5, 13, ABOUT_HALF",
			"8, 13, ABOUT_HALF", "9, 13, OVER_TWO_THIRDS", "5, 15, ABOUT_HALF", "10, 15, ABOUT_HALF",
			"11, 15, OVER_TWO_THIRDS" })
	void halvesUpToTwelvePeopleAndThirdsFromThirteen(int count, int people, Share share) {
		assertThat(Share.of(count, people)).isEqualTo(share);
	}

	@Test
	void nobodyAndEverybodyHaveNoWordOfTheirOwn() {
		assertThat(IntStream.rangeClosed(5, 40)).allSatisfy((people) -> {
			assertThat(Share.of(0, people)).isEqualTo(Share.of(Insiders.withstood(people) + 1, people));
			assertThat(Share.of(people, people)).isEqualTo(Share.of(people - Insiders.withstood(people) - 1, people));
		});
	}

	@Test
	void noWordStandsForOneCountOnly() {
		assertThat(IntStream.rangeClosed(5, 40))
			.allSatisfy((people) -> assertThat(IntStream.rangeClosed(0, people - 1).boxed())
				.allMatch((count) -> Share.of(count, people) == Share.of(count + 1, people)
						|| (count > 0 && Share.of(count, people) == Share.of(count - 1, people))));
	}

	@Test
	void theStrongestWordsBeginAtTheirNumber() {
		assertThat(IntStream.rangeClosed(5, 40)).allSatisfy((people) -> {
			assertThat(Share.of(Share.strongest(people), people).isMost()).isTrue();
			assertThat(Share.of(Share.strongest(people) - 1, people).isMost()).isFalse();
		});
	}

	@Test
	void onlyThirdsKnowAtLeastSome() {
		assertThat(Share.values()).filteredOn(Share::isSome).containsExactly(Share.ABOUT_HALF);
	}

}
