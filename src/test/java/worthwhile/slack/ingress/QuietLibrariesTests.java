package worthwhile.slack.ingress;

import java.util.List;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import worthwhile.web.RejectedRequests;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class QuietLibrariesTests {

	private static final List<String> LIBRARIES = List.of("com.slack.api", "okhttp3", "org.java_websocket");

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	@BeforeEach
	void everybodyMaySayEverything() {
		new QuietLibraries().postProcessBeanFactory(new DefaultListableBeanFactory());
		LIBRARIES.forEach((library) -> this.logging.setLogLevel(library, LogLevel.TRACE));
	}

	@AfterEach
	void asBefore() {
		LIBRARIES.forEach((library) -> this.logging.setLogLevel(library, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "com.slack.api.bolt.App", "com.slack.api.bolt.util.SlackRequestParser",
			"com.slack.api.app_backend.util.JsonPayloadExtractor", "com.slack.api.socket_mode.SocketModeClient",
			"com.slack.api.util.http.listener.DetailedLoggingListener" })
	void whatSeesWhatComesInIsSilent(String library, CapturedOutput output) {
		sayEverything(library);
		LoggerFactory.getLogger(library).error("marker");
		assertThat(output).doesNotContain("marker");
	}

	@ParameterizedTest
	@ValueSource(strings = { "com.slack.api.methods.impl.MethodsClientImpl", "okhttp3.OkHttpClient",
			"okhttp3.internal.http2.Http2", "org.java_websocket.WebSocketImpl" })
	void theOthersSayOnlyWhatIsAnError(String library, CapturedOutput output) {
		sayEverything(library);
		assertThat(output).doesNotContain("marker");
		LoggerFactory.getLogger(library).error("something is broken");
		assertThat(output).contains("something is broken");
	}

	@Test
	void ourOwnWordsAreHeard(CapturedOutput output) {
		LoggerFactory.getLogger(RejectedRequests.class).warn("words of our own");
		assertThat(output).contains("words of our own");
	}

	private static void sayEverything(String library) {
		Logger logger = LoggerFactory.getLogger(library);
		assertThat(logger.isWarnEnabled()).isFalse();
		logger.trace("marker");
		logger.debug("marker {}", "marker");
		logger.info("marker {} {}", "marker", "marker");
		logger.warn("marker", new IllegalStateException("marker"));
		logger.atWarn().log("marker");
		java.util.logging.Logger.getLogger(library).log(Level.FINE, "marker");
		java.util.logging.Logger.getLogger(library).log(Level.WARNING, "marker");
	}

}
