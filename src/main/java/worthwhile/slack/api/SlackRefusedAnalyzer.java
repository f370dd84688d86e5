package worthwhile.slack.api;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a {@link SlackRefused} as sentences instead of a stack trace.
 */
class SlackRefusedAnalyzer extends AbstractFailureAnalyzer<SlackRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SlackRefused cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
