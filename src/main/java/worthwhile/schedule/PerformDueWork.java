package worthwhile.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Does claimed work of one kind and writes down when it is due again.
 */
@Component
class PerformDueWork {

	private final Map<String, DueWork> works;

	private final JdbcClaims claims;

	PerformDueWork(List<DueWork> works, JdbcClaims claims) {
		this.works = works.stream()
			.collect(Collectors.toMap(DueWork::kind, Function.identity(), PerformDueWork::twice,
					ConcurrentHashMap::new));
		this.claims = claims;
	}

	private static DueWork twice(DueWork one, DueWork other) {
		throw new IllegalStateException("Two do work of the kind '%s': %s and %s".formatted(one.kind(), one, other));
	}

	/**
	 * How many pieces of work of a kind are done in one transaction at most.
	 */
	int atOnce(String kind) {
		return this.works.computeIfAbsent(kind, UnknownWork::new).atOnce();
	}

	void perform(List<DueRow> claimed, Instant now) {
		String kind = claimed.get(0).kind();
		Map<UUID, Instant> due = new LinkedHashMap<>();
		claimed.forEach((row) -> due.put(row.subject(), row.at()));
		Map<UUID, Instant> next = this.works.computeIfAbsent(kind, UnknownWork::new).perform(due, now);
		write(kind, due, next, now);
	}

	private void write(String kind, Map<UUID, Instant> due, Map<UUID, Instant> next, Instant now) {
		Map<UUID, Instant> again = new LinkedHashMap<>();
		List<UUID> done = new ArrayList<>();
		for (UUID subject : due.keySet()) {
			Instant at = next.get(subject);
			if (at == null) {
				done.add(subject);
			}
			else if (at.isAfter(now)) {
				again.put(subject, at);
			}
			else {
				throw new IllegalStateException("Work of the kind '%s' is due again at once".formatted(kind));
			}
		}
		if (!again.isEmpty()) {
			this.claims.again(kind, again);
		}
		if (!done.isEmpty()) {
			this.claims.done(kind, done);
		}
	}

}
