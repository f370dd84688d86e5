package worthwhile.language;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {

	@Test
	void areKnownByTheirCodes() {
		assertThat(Languages.all()).isNotEmpty()
			.allSatisfy((language) -> assertThat(Languages.of(language.getLanguage())).contains(language));
		assertThat(Languages.of("fr")).isEmpty();
	}

	@Test
	void areSpokenInEveryCountry() {
		assertThat(Languages.closest(Locale.forLanguageTag("de-AT"), Locale.ENGLISH)).isEqualTo(Locale.GERMAN);
		assertThat(Languages.closest(Locale.US, Locale.GERMAN)).isEqualTo(Locale.ENGLISH);
		assertThat(Languages.closest(Locale.FRENCH, Locale.GERMAN)).isEqualTo(Languages.USUAL);
		assertThat(Languages.closest(null, Locale.GERMAN)).isEqualTo(Locale.GERMAN);
	}

}
