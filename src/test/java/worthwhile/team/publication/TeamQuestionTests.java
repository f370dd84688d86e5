package worthwhile.team.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.message.Texts;
import worthwhile.team.roster.TeamId;

import static org.assertj.core.api.Assertions.assertThat;

class TeamQuestionTests {

	/** Summaries in a quarter. */
	private static final int QUARTER = 13;

	@Test
	void noneComesAgainWithinAQuarter() {
		List<Integer> asked = new ArrayList<>();
		TeamId team = new TeamId(UUID.randomUUID());
		for (int week = 0; week < 3 * TeamQuestion.COUNT; week++) {
			asked.add(TeamQuestion.next(team, asked.isEmpty() ? null : asked.get(week - 1)));
		}
		for (int week = 0; week + QUARTER <= asked.size(); week++) {
			assertThat(asked.subList(week, week + QUARTER)).doesNotHaveDuplicates();
		}
		assertThat(Set.copyOf(asked))
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, TeamQuestion.COUNT).boxed().toList());
	}

	@Test
	void teamsBeginSomewhereElse() {
		Set<Integer> first = new HashSet<>();
		for (int team = 0; team < 50; team++) {
			first.add(TeamQuestion.next(new TeamId(UUID.randomUUID()), null));
		}
		assertThat(first).hasSizeGreaterThan(10).allMatch((number) -> number >= 1 && number <= TeamQuestion.COUNT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void eachIsThereOnceInBothLanguages(String language) {
		Texts texts = Texts.of(TeamQuestion.class);
		assertThat(IntStream.rangeClosed(1, TeamQuestion.COUNT)
			.mapToObj((number) -> texts.get(Locale.forLanguageTag(language), "question." + number)))
			.hasSizeGreaterThanOrEqualTo(40)
			.allMatch((question) -> question.endsWith("?"))
			.doesNotHaveDuplicates();
	}

}
