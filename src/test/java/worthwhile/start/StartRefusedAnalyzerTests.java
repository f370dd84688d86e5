package worthwhile.start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusedAnalyzerTests {

	@Test
	void showsWhyAndWhatToDoWithoutAStackTrace(CapturedOutput output) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(Refusing.class)
			.web(WebApplicationType.NONE);
		assertThatException().isThrownBy(application::run);
		assertThat(output).contains("The moon is full.")
			.contains("Wait for another night.")
			.doesNotContain("StartRefused");
	}

	/**
	 * Does not start.
	 */
	static final class Refusing implements InitializingBean {

		@Override
		public void afterPropertiesSet() {
			throw new StartRefused("The moon is full.", "Wait for another night.");
		}

	}

}
