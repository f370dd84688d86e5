package worthwhile.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows a {@link StorageRefused} as sentences instead of a stack trace.
 */
class StorageRefusedAnalyzer extends AbstractFailureAnalyzer<StorageRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StorageRefused cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
