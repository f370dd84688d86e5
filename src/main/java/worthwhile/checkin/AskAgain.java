package worthwhile.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import worthwhile.schedule.DueWork;

/**
 * Brings back a question that was put off, if it still waits and its member is asked: not
 * in quiet hours.
 */
@Component
class AskAgain implements DueWork {

	static final String KIND = "snooze";

	private static final Duration LONGEST = Duration.ofHours(3);

	private final Members members;

	private final JdbcAsking asking;

	private final Messenger messenger;

	AskAgain(Members members, JdbcAsking asking, Messenger messenger) {
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
		List<Waiting> snoozed = this.asking.waiting(due.keySet().stream().map(MemberId::new).toList())
			.stream()
			.filter(Waiting::snoozed)
			.toList();
		Map<MemberId, Member> byId = this.members.find(snoozed.stream().map((one) -> one.key().member()).toList())
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
		Set<MemberId> asked = this.members.workingDays(byId.values()).keySet();
		Map<UUID, Instant> later = new HashMap<>();
		snoozed.forEach((question) -> Optional.ofNullable(byId.get(question.key().member()))
			.filter((member) -> asked.contains(member.id()))
			.flatMap((member) -> ask(member, question, now))
			.ifPresent((at) -> later.put(question.key().member().value(), at)));
		return later;
	}

	/**
	 * Asks a member again, or tells when to.
	 */
	private Optional<Instant> ask(Member member, Waiting question, Instant now) {
		Instant awake = member.quiet().endAfter(now, member.zone());
		if (awake.isAfter(now)) {
			return Optional.of(awake);
		}
		CheckInKey key = question.key();
		this.asking.awake(List.of(key));
		this.messenger.refreshAll(Postings.of(member, key, question.snoozes() - 1));
		this.messenger.push(new Push(member.person(), QuestionTopic.NAME, Postings.subject(key, question.snoozes()),
				now, now.plus(LONGEST), false));
		return Optional.empty();
	}

}
