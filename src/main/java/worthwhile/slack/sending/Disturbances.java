package worthwhile.slack.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.slack.api.methods.response.dnd.DndInfoResponse;
import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Availability;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackPart;

/**
 * Whether people want to be left in peace. Slack tells that of fewer people a minute than
 * it takes messages: whom it does not tell of yet is left in peace until it does.
 */
@SlackPart
class Disturbances {

	private final Calls calls;

	private final Clock clock;

	private final Map<WorkspaceRef, Instant> untoldUntil = new ConcurrentHashMap<>();

	Disturbances(Calls calls, Clock clock) {
		this.calls = calls;
		this.clock = clock;
	}

	Availability of(PersonRef person) {
		Instant now = this.clock.instant();
		Instant untold = this.untoldUntil.getOrDefault(person.workspace(), Instant.MIN);
		return now.isBefore(untold) ? new Availability.DoNotDisturb(untold) : ask(person, now);
	}

	private Availability ask(PersonRef person, Instant now) {
		ApiResult<DndInfoResponse> outcome = this.calls.call(person.workspace(),
				(client) -> client.dndInfo((info) -> info.user(person.id()).teamId(person.workspace().workspace())));
		if (outcome instanceof ApiResult.Ok<DndInfoResponse> told) {
			Instant until = until(told.answer(), now);
			return until.isAfter(now) ? new Availability.DoNotDisturb(until) : new Availability.Free();
		}
		return (outcome instanceof ApiResult.RateLimited<DndInfoResponse> limited)
				? wait(person.workspace(), now, limited.retryAfter()) : new Availability.Unknown();
	}

	private Availability wait(WorkspaceRef workspace, Instant now, Duration rest) {
		Instant until = now.plus(rest);
		this.untoldUntil.put(workspace, until);
		return new Availability.DoNotDisturb(until);
	}

	/**
	 * A snooze may run into the hours in which nobody is disturbed anyway.
	 */
	private static Instant until(DndInfoResponse told, Instant now) {
		Instant until = told.isSnoozeEnabled() ? later(now, told.getSnoozeEndtime()) : now;
		boolean within = told.isDndEnabled() && told.getNextDndStartTs() != null
				&& !until.isBefore(Instant.ofEpochSecond(told.getNextDndStartTs()));
		return within ? later(until, told.getNextDndEndTs()) : until;
	}

	private static Instant later(Instant instant, @Nullable Integer second) {
		Instant other = (second != null) ? Instant.ofEpochSecond(second) : instant;
		return other.isAfter(instant) ? other : instant;
	}

}
