package worthwhile.slack.ingress;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.slack.api.ApiResult;

import static org.assertj.core.api.Assertions.assertThat;

class SocketTroubleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			invalid_auth           | the token in SLACK_APP_TOKEN is not known to it (invalid_auth)
			not_allowed_token_type | the token in SLACK_APP_TOKEN is not an app-level token, which begins with xapp-
			missing_scope          | the token in SLACK_APP_TOKEN lacks the scope connections:write
			token_revoked          | the token in SLACK_APP_TOKEN was revoked
			internal_error         | it refuses (internal_error)
			""")
	void saysWhatSlackMeans(String error, String words) {
		assertThat(SocketTrouble.words(new ApiResult.Refused<>(error))).contains(words);
	}

	@Test
	void saysWhenSlackIsOutOfReach() {
		assertThat(SocketTrouble.words(new ApiResult.Unknown<>("ConnectException")))
			.isEqualTo("it cannot be reached (ConnectException)");
	}

	@Test
	void restsAsLongAsSlackWants() {
		ApiResult<String> outcome = new ApiResult.RateLimited<>(Duration.ofSeconds(40));
		assertThat(SocketTrouble.words(outcome)).contains("asked too often");
		assertThat(SocketTrouble.rest(outcome)).isEqualTo(Duration.ofSeconds(40));
	}

}
