package worthwhile.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import worthwhile.WorthwhileApplication;
import worthwhile.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class JdbcUrlCheckTests {

	@Test
	void endsTheStartInSentencesWithoutThePassword(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(WorthwhileApplication.class).web(WebApplicationType.NONE)
				.run("--spring.datasource.url=postgres://user:marker@localhost/name"));
		assertThat(output)
			.contains("Description:", "The database's address in 'spring.datasource.url'", "Action:",
					"jdbc:postgresql://host:5432/name", "'spring.datasource.password'")
			.doesNotContain("marker", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgres://user:marker@localhost/name", "postgresql://user:marker@localhost:5432/name",
			"jdbc:postgres://user:marker@localhost/name", "jdbc:mysql://user:marker@localhost/name",
			"user:marker@localhost", "marker", "jdbc:postgresql://user:marker@localhost/name",
			"jdbc:postgresql://user@localhost/name?password=marker",
			"jdbc:postgresql://localhost:x/name?password=marker" })
	void refusesWithoutThePassword(String url, CapturedOutput output) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> JdbcUrlCheck.check(url))
			.withMessageNotContaining("marker")
			.satisfies((refused) -> assertThat(refused.action()).doesNotContain("marker"));
		assertThat(output).doesNotContain("marker");
	}

	@Test
	void saysWhatAnAddressOfAnotherKindBeginsWith() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> JdbcUrlCheck.check("postgres://user:marker@localhost/name"))
			.withMessageContaining("begins with postgres: and is no JDBC URL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:5432/name", "jdbc:postgresql://localhost/name?user=a@b",
			"jdbc:postgresql:name", "jdbc:postgresql:///name", "jdbc:postgresql://one:1,two:2/name?prepareThreshold=0",
			"jdbc:postgresql://[::1]/name" })
	void takesWhatTheDriverTakes(String url) {
		assertThatCode(() -> JdbcUrlCheck.check(url)).doesNotThrowAnyException();
	}

}
