package worthwhile.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.checkin.JdbcAsking.Waiting;
import worthwhile.conversation.Messenger;
import worthwhile.conversation.Push;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Slot;
import worthwhile.people.WorkingDays;
import worthwhile.schedule.DueWork;

/**
 * Reminds of a question that waits, once and gently: not in quiet hours, and not after
 * the next question.
 */
@Component
class RemindOnce implements DueWork {

	static final String KIND = "remind";

	private static final Duration LONGEST = Duration.ofDays(1);

	private final Members members;

	private final JdbcAsking asking;

	private final Messenger messenger;

	RemindOnce(Members members, JdbcAsking asking, Messenger messenger) {
		this.members = members;
		this.asking = asking;
		this.messenger = messenger;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		List<Waiting> waiting = this.asking.waiting(due.keySet().stream().map(MemberId::new).toList())
			.stream()
			.filter((question) -> !question.reminded() && question.snoozes() == 0)
			.toList();
		Map<MemberId, Member> byId = this.members.find(waiting.stream().map((one) -> one.key().member()).toList())
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
		Map<MemberId, WorkingDays> days = this.members.workingDays(byId.values());
		Map<UUID, Instant> later = new HashMap<>();
		waiting.forEach((question) -> Optional.ofNullable(byId.get(question.key().member()))
			.filter((member) -> days.containsKey(member.id()))
			.ifPresent((member) -> remind(member, question.key(), next(member, days, now), now)
				.ifPresent((at) -> later.put(member.id().value(), at))));
		return later;
	}

	/**
	 * Reminds a member, or tells when to.
	 */
	private Optional<Instant> remind(Member member, CheckInKey key, Instant next, Instant now) {
		Instant awake = member.quiet().endAfter(now, member.zone());
		if (awake.isAfter(now)) {
			return Optional.of(awake).filter((at) -> at.isBefore(next));
		}
		Instant quiet = QuestionWindow.nextQuiet(now, member.quiet(), member.zone());
		Instant notAfter = quiet.isBefore(next) ? quiet : next;
		this.messenger.push(new Push(member.person(), ReminderTopic.NAME, key.subject(), now, notAfter, true));
		return Optional.empty();
	}

	private static Instant next(Member member, Map<MemberId, WorkingDays> days, Instant now) {
		return Optional.ofNullable(days.get(member.id()))
			.flatMap((working) -> working.next(now))
			.map(Slot::at)
			.orElse(now.plus(LONGEST));
	}

}
