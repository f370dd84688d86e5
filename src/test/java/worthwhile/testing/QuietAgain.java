package worthwhile.testing;

import java.util.Set;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Takes back what a test class set loggers to, or the classes after it would read its
 * details in their output.
 */
class QuietAgain implements AfterAllCallback {

	private static final Set<LogLevel> TALKATIVE = Set.of(LogLevel.DEBUG, LogLevel.TRACE);

	@Override
	public void afterAll(ExtensionContext context) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.getLoggerConfigurations()
			.stream()
			.filter((logger) -> logger.getConfiguredLevel() != null && TALKATIVE.contains(logger.getConfiguredLevel()))
			.forEach((logger) -> logging.setLogLevel(logger.getName(), null));
	}

}
