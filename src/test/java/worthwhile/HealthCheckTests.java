package worthwhile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ApplicationContext;

import worthwhile.testing.Patience;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The image's health check, run as Docker does.
 */
@WorthwhileTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@ExtendWith(OutputCaptureExtension.class)
@EnabledOnOs({ OS.LINUX, OS.MAC })
class HealthCheckTests {

	private static final Pattern COMMAND = Pattern.compile("^HEALTHCHECK [^\\[]*CMD (\\[.*])$", Pattern.MULTILINE);

	@LocalManagementPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TestDatabase database;

	@Autowired
	private DataSource dataSource;

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
	void failsWhileTheDatabaseIsAwayWhichNoNewStartWouldBringBack(CapturedOutput output) throws Exception {
		this.database.disappear();
		try {
			this.dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
			assertThat(exitCode(this.port)).isNotZero();
			assertThat(told("/actuator/health/liveness")).contains("UP");
			assertThat(output).doesNotContain("\tat ");
		}
		finally {
			this.database.reappear();
		}
		// the pool looks for the database now and again
		Patience.await().until(() -> exitCode(this.port) == 0);
	}

	@Test
	void failsWhereNobodyListens() throws Exception {
		assertThat(exitCode(1)).isNotZero();
	}

	private String told(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
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
