package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;

/**
 * Which recipients this node has written to so lately that they get nothing new yet.
 * Other nodes do not know, since a lane seldom goes from one to another.
 */
@Component
class RecipientPacing {

	private final Map<WorkspaceRef, Map<Recipient, Instant>> resting = new ConcurrentHashMap<>();

	/**
	 * Notes that a recipient was written to.
	 * @param rest how long they get nothing new then
	 */
	void wrote(Recipient to, Instant now, Duration rest) {
		if (rest.compareTo(Duration.ZERO) > 0) {
			this.resting.compute(to.workspace(), (workspace, before) -> {
				Map<Recipient, Instant> after = still(before, now);
				after.put(to, now.plus(rest));
				return after;
			});
		}
	}

	/**
	 * Who gets nothing new in a workspace, and until when.
	 */
	Map<Recipient, Instant> resting(WorkspaceRef workspace, Instant now) {
		Map<Recipient, Instant> left = this.resting.computeIfPresent(workspace, (key, before) -> {
			Map<Recipient, Instant> after = still(before, now);
			return after.isEmpty() ? null : after;
		});
		return (left != null) ? left : Map.of();
	}

	/**
	 * A copy of its own, which the reader of the one before does not see change.
	 */
	private static Map<Recipient, Instant> still(@Nullable Map<Recipient, Instant> before, Instant now) {
		Map<Recipient, Instant> after = (before != null) ? new HashMap<>(before) : new HashMap<>();
		after.values().removeIf((until) -> !until.isAfter(now));
		return after;
	}

}
