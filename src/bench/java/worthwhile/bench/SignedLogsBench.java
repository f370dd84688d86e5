package worthwhile.bench;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * Slack's signed commands.
 */
@Tag("bench")
class SignedLogsBench extends LogsOverHttp {

	private final SlackStub slack = SlackStub.quick();

	SignedLogsBench() {
		super("slack", "T0LANE1");
	}

	@Override
	Map<String, String> settings() {
		return this.slack.properties();
	}

	@Override
	Map<String, String> load() {
		return Map.of("load.secret",
				Objects.requireNonNull(this.slack.properties().get("worthwhile.slack.signing-secret")));
	}

	@Override
	String path() {
		return "/slack/events";
	}

	@Override
	Class<?> bare() {
		return JdbcBareLog.class;
	}

	@Override
	String barePath() {
		return JdbcBareLog.PATH;
	}

	@AfterEach
	void hangUp() {
		this.slack.close();
	}

}
