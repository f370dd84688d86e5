package worthwhile.playground;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a {@link PlaygroundRefused} as sentences instead of a stack trace.
 */
class PlaygroundRefusedAnalyzer extends AbstractFailureAnalyzer<PlaygroundRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PlaygroundRefused cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Configure the chat platform of that workspace, or give the playground a database of its own: "
						+ "leave spring.datasource.url out, or let it name another database.",
				cause);
	}

}
