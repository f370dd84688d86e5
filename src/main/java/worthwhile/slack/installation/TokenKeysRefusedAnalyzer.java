package worthwhile.slack.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a {@link TokenKeysRefused} as sentences instead of a stack trace.
 */
class TokenKeysRefusedAnalyzer extends AbstractFailureAnalyzer<TokenKeysRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, TokenKeysRefused cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set WORTHWHILE_TOKEN_KEYS to a name, a colon and 32 random bytes in Base64, such as the output of "
						+ "echo \"k1:$(openssl rand -base64 32)\". Several are separated by commas: the first "
						+ "encrypts, the others are only read with. Keep the key: without it, the bot has to be "
						+ "installed again in every workspace.",
				cause);
	}

}
