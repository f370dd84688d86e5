package worthwhile.checkin.asking;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.identity.MemberId;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Takes silence for an answer: after five unanswered questions in a row a member is asked
 * once how to go on, and weekly from then on.
 */
@Component
class BreakSilence {

	private static final int UNANSWERED = 5;

	private final JdbcSilence silence;

	private final Members members;

	private final Messenger messenger;

	BreakSilence(JdbcSilence silence, Members members, Messenger messenger) {
		this.silence = silence;
		this.members = members;
		this.messenger = messenger;
	}

	/**
	 * Those of the members to ask how to go on, instead of the next question.
	 */
	Set<MemberId> silent(Collection<MemberId> members) {
		return this.silence.silent(members, UNANSWERED);
	}

	/**
	 * Counts one more unanswered question for each of the members.
	 */
	void count(Collection<MemberId> members) {
		this.silence.count(members);
	}

	void ask(Member member, Instant notAfter, Instant now) {
		boolean daily = member.cadence() != Cadence.WEEKLY;
		this.silence.asked(member.id(), daily, now);
		if (daily) {
			this.members.changeCadence(member.id(), Cadence.WEEKLY);
		}
		String day = now.atZone(member.zone()).toLocalDate().toString();
		this.messenger.push(new Push(member.person(), SilenceTopic.NAME, day, now, notAfter, false));
	}

}
