package worthwhile.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves work that only another version of the application knows to it, and says so once.
 */
final class UnknownWork implements DueWork {

	private static final Logger log = LoggerFactory.getLogger(UnknownWork.class);

	private static final Duration WAIT = Duration.ofMinutes(1);

	private final String kind;

	UnknownWork(String kind) {
		this.kind = kind;
		log.warn("Nothing here does work of the kind '{}'; it waits", kind);
	}

	@Override
	public String kind() {
		return this.kind;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		return due.keySet().stream().collect(Collectors.toMap((subject) -> subject, (subject) -> now.plus(WAIT)));
	}

}
