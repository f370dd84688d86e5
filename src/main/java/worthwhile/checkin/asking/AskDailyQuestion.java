package worthwhile.checkin.asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.asking.JdbcAsking.Closed;
import worthwhile.checkin.asking.JdbcAsking.Opening;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.identity.MemberId;
import worthwhile.outbox.Lot;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.DueWork;

/**
 * Asks each member at their time, and closes the question before. Whoever could not be
 * asked within three hours is asked the next time.
 */
@Component
class AskDailyQuestion implements DueWork {

	private final Members members;

	private final JdbcAsking asking;

	private final BreakSilence silence;

	private final Messenger messenger;

	AskDailyQuestion(Members members, JdbcAsking asking, BreakSilence silence, Messenger messenger) {
		this.members = members;
		this.asking = asking;
		this.silence = silence;
		this.messenger = messenger;
	}

	@Override
	public String kind() {
		return CheckInNames.ASKING;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		List<Member> asked = this.members.find(due.keySet().stream().map(MemberId::new).toList());
		Map<MemberId, WorkingDays> days = this.members.workingDays(asked);
		List<Question> questions = asked.stream().flatMap((member) -> question(member, days, now).stream()).toList();
		Set<MemberId> silent = this.silence
			.silent(questions.stream().map((question) -> question.member().id()).toList());
		close(questions);
		ask(questions.stream().filter((question) -> !silent.contains(question.member().id())).toList(), due, now);
		Map<UUID, Instant> next = next(asked, days, now);
		next.putAll(next(breakSilence(questions, silent, now), now));
		return next;
	}

	private static Optional<Question> question(Member member, Map<MemberId, WorkingDays> days, Instant now) {
		return Optional.ofNullable(days.get(member.id()))
			.flatMap((working) -> working.latest(now)
				.map((slot) -> new Question(member, slot, working.isFirstOfWeek(slot.day()))))
			.filter((question) -> question.window().isOpen(now));
	}

	private void close(List<Question> questions) {
		Map<MemberId, Member> byId = questions.stream()
			.collect(Collectors.toMap((question) -> question.member().id(), Question::member));
		List<Closed> closed = this.asking.close(questions.stream().map(Question::key).toList());
		this.silence.count(closed.stream().filter(Closed::unanswered).map((one) -> one.key().member()).toList());
		List<MessageRef> postings = new ArrayList<>();
		closed.forEach((one) -> Optional.ofNullable(byId.get(one.key().member()))
			.ifPresent((member) -> postings.addAll(QuestionMessages.of(member, one.key(), one.copies()))));
		if (!postings.isEmpty()) {
			this.messenger.refreshAll(postings);
		}
	}

	private void ask(List<Question> questions, Map<UUID, Instant> due, Instant now) {
		Map<MemberId, Integer> copies = this.asking.open(questions.stream().map(Question::opening).toList());
		List<Push> pushes = questions.stream()
			.flatMap((question) -> Optional.ofNullable(copies.get(question.member().id()))
				.map((copy) -> push(question, copy, due, now))
				.stream())
			.toList();
		if (!pushes.isEmpty()) {
			this.messenger.pushAll(pushes);
		}
	}

	private static Push push(Question question, int copy, Map<UUID, Instant> due, Instant now) {
		return question.push(copy, due.getOrDefault(question.member().id().value(), now), now);
	}

	private List<Member> breakSilence(List<Question> questions, Set<MemberId> silent, Instant now) {
		List<Question> broken = questions.stream()
			.filter((question) -> silent.contains(question.member().id()))
			.toList();
		broken.forEach((question) -> this.silence.ask(question.member(), question.window().closes(now), now));
		return this.members.find(broken.stream().map((question) -> question.member().id()).toList());
	}

	private Map<UUID, Instant> next(Collection<Member> changed, Instant now) {
		return changed.isEmpty() ? Map.of() : next(changed, this.members.workingDays(changed), now);
	}

	private static Map<UUID, Instant> next(Collection<Member> asked, Map<MemberId, WorkingDays> days, Instant now) {
		Map<UUID, Instant> next = new HashMap<>();
		for (Member member : asked) {
			Optional.ofNullable(days.get(member.id()))
				.flatMap((working) -> next(member, working, now))
				.ifPresent((at) -> next.put(member.id().value(), at));
		}
		return next;
	}

	/**
	 * The end of quiet hours in which a question waits, or else the next slot.
	 */
	private static Optional<Instant> next(Member member, WorkingDays working, Instant now) {
		Optional<Instant> waiting = working.latest(now)
			.map((slot) -> new QuestionWindow(slot, member.quiet(), member.zone()))
			.filter((window) -> !window.isOpen(now) && !window.isOver(window.opens(now)))
			.map((window) -> window.opens(now));
		return waiting.or(() -> working.next(now).map(Slot::at));
	}

	/**
	 * A question that a member is asked now.
	 */
	private record Question(Member member, Slot slot, boolean afterWeekend) {

		Opening opening() {
			return new Opening(key(), this.slot.at(), this.afterWeekend);
		}

		CheckInKey key() {
			return CheckInKey.of(this.member, this.slot.day());
		}

		QuestionWindow window() {
			return new QuestionWindow(this.slot, this.member.quiet(), this.member.zone());
		}

		/**
		 * Counted from when it was due, so that the batch in which it was found makes no
		 * difference.
		 */
		Push push(int copy, Instant due, Instant now) {
			Instant notAfter = window().closes(now);
			Instant spread = due.plus(Lot.of(this.member.person(), this.slot.day()));
			return new Push(this.member.person(), QuestionTopic.NAME, QuestionMessages.subject(key(), copy),
					spread.isBefore(notAfter) ? spread : now, notAfter, false);
		}

	}

}
