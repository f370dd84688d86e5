package worthwhile.slack.installation;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenKeysTests {

	private static final String KEY = InstallTest.KEY;

	@Test
	void keepTheirOrder() {
		assertThat(TokenKeys.read("new:" + KEY + ", old-1:" + KEY).names()).containsExactly("new", "old-1");
	}

	@Test
	void canBeNone() {
		assertThat(TokenKeys.read("").names()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			` `           | Key number 1 for Slack's tokens has no name
			k1            | Key number 1 for Slack's tokens has no name
			k1:KEY,       | Key number 2 for Slack's tokens has no name
			KEY           | Key number 1 for Slack's tokens has no name
			:KEY          | The name of key number 1 for Slack's tokens is not one to forty letters
			k 1:KEY       | The name of key number 1 for Slack's tokens is not one to forty letters
			k1:KEY,k1:KEY | Two keys for Slack's tokens have the name "k1"
			k1:%%%        | The key "k1" for Slack's tokens is not Base64
			k1:           | The key "k1" for Slack's tokens has 0 bytes, not 32
			k1:c2hvcnQ=   | The key "k1" for Slack's tokens has 5 bytes, not 32
			""")
	void areRefusedInWordsThatQuoteNoKey(String configured, String words) {
		String keys = configured.replace("KEY", KEY);
		assertThatThrownBy(() -> TokenKeys.read(keys)).isInstanceOf(StartRefused.class)
			.hasMessageContaining(words)
			.hasMessageNotContaining(KEY)
			.hasMessageNotContaining("c2hvcnQ");
	}

	@Test
	void tellHowToMakeOne() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TokenKeys.read("k1"))
			.satisfies((refused) -> assertThat(refused.action()).contains("WORTHWHILE_TOKEN_KEYS",
					"openssl rand -base64 32"));
	}

	@Test
	void endTheStartBeforeAnythingElseStarts() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of("worthwhile.slack.client-id=1.2", "worthwhile.slack.token-keys=k1:short")
				.applyTo(context);
			context.register(CheckTokenKeys.class);
			assertThatThrownBy(context::refresh).isInstanceOf(StartRefused.class);
		}
	}

	@Test
	void haveTheBytesThatWereGiven() {
		assertThat(TokenKeys.read("k:" + KEY).key("k").orElseThrow().getEncoded())
			.isEqualTo(Base64.getDecoder().decode(KEY));
	}

}
