package worthwhile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ApplicationContext;

import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The image's health check, run as Docker does.
 */
@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@EnabledOnOs({ OS.LINUX, OS.MAC })
class HealthCheckTests {

	private static final Pattern COMMAND = Pattern.compile("^HEALTHCHECK [^\\[]*CMD (\\[.*])$", Pattern.MULTILINE);

	@LocalManagementPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Test
	void passesWhereHealthIsTold() throws Exception {
		assertThat(exitCode(this.port)).isZero();
	}

	@Test
	void failsWhileTheApplicationIsNotReady() throws Exception {
		AvailabilityChangeEvent.publish(this.application, ReadinessState.REFUSING_TRAFFIC);
		try {
			assertThat(exitCode(this.port)).isNotZero();
		}
		finally {
			AvailabilityChangeEvent.publish(this.application, ReadinessState.ACCEPTING_TRAFFIC);
		}
	}

	@Test
	void failsWhereNobodyListens() throws Exception {
		assertThat(exitCode(1)).isNotZero();
	}

	private static int exitCode(int port) throws IOException, InterruptedException {
		ProcessBuilder check = new ProcessBuilder(command()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		check.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(port));
		return check.start().waitFor();
	}

	private static String[] command() throws IOException {
		Matcher command = COMMAND.matcher(Files.readString(Path.of("Dockerfile")));
		assertThat(command.find()).isTrue();
		return new JsonMapper().readValue(command.group(1), String[].class);
	}

}
