package worthwhile.msteams.sending;

import java.time.Clock;
import java.time.Duration;

import worthwhile.msteams.api.TeamsPart;
import worthwhile.schedule.Heartbeat;

/**
 * Deletes the files that nobody fetched.
 */
@TeamsPart
class ExpireTeamsFiles implements Heartbeat {

	private final JdbcTeamsFiles files;

	private final Clock clock;

	ExpireTeamsFiles(JdbcTeamsFiles files, Clock clock) {
		this.files = files;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "teams-files";
	}

	@Override
	public Duration every() {
		return Duration.ofMinutes(5);
	}

	@Override
	public void beat() {
		this.files.expire(this.clock.instant());
	}

}
