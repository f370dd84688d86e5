package worthwhile.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.people.MemberBack;
import worthwhile.people.MemberGone;
import worthwhile.people.Members;
import worthwhile.schedule.Due;
import worthwhile.schedule.DueWork;

/**
 * Deletes the data of members whose account was closed, thirty days later.
 */
@Component
class ForgetGoneMembers implements DueWork {

	static final String KIND = "forget-member";

	static final Duration GRACE = Duration.ofDays(30);

	/** Each may have years of answers. */
	static final int AT_ONCE = 25;

	private final Members members;

	private final Erasure erasure;

	private final Due due;

	ForgetGoneMembers(Members members, Erasure erasure, Due due) {
		this.members = members;
		this.erasure = erasure;
		this.due = due;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public int atOnce() {
		return AT_ONCE;
	}

	@EventListener
	void plan(MemberGone gone) {
		this.due.put(KIND, gone.member().value(), gone.at().plus(GRACE));
	}

	@EventListener
	void drop(MemberBack back) {
		this.due.cancel(KIND, back.member().value());
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		this.erasure.forget(this.members.find(due.keySet().stream().map(MemberId::new).toList()));
		return Map.of();
	}

}
