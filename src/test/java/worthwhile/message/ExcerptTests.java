package worthwhile.message;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@Test
	void leavesWhatFits() {
		assertThat(Excerpt.cut("abc", 3)).isEqualTo("abc");
		assertThat(Excerpt.shortened("abc", 3)).isEqualTo("abc");
		assertThat(Excerpt.quoted("🦄🦄🦄", 3)).isEqualTo("🦄🦄🦄");
	}

	@Test
	void cutsWhatDoesNot() {
		assertThat(Excerpt.cut("abcd", 3)).isEqualTo("abc");
		assertThat(Excerpt.shortened("abcd", 3)).isEqualTo("ab…");
		assertThat(Excerpt.quoted("🦄🦄🦄🦄", 3)).isEqualTo("🦄🦄…");
	}

	@Test
	void leavesNoHalfOfACharacter() {
		assertThat(Excerpt.cut("a🦄b", 2)).isEqualTo("a");
		assertThat(Excerpt.cut("a🦄b", 3)).isEqualTo("a🦄");
		assertThat(Excerpt.shortened("a🦄bc", 3)).isEqualTo("a…");
	}

	@Test
	void leavesNoSpaceBeforeTheEllipsis() {
		assertThat(Excerpt.shortened("one two three", 5)).isEqualTo("one…");
	}

	@Test
	void cutsDownToNothing() {
		assertThat(Excerpt.cut("🦄", 0)).isEmpty();
		assertThat(Excerpt.shortened("🦄", 1)).isEqualTo("…");
	}

	@Test
	void numbersNamesThatReadAlike() {
		assertThat(
				DistinctNames.of(List.of("Intranet", "Intranet", " ", "Intranet of our own", "Intranet of ours"), 10))
			.containsExactly("Intranet", "Intranet 2", "–", "Intranet…", "Intrane… 2");
	}

}
