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
		List<Turn> turns = turns(this.members.find(due.keySet().stream().map(MemberId::new).toList()), now);
		List<Question> questions = turns.stream().flatMap((turn) -> turn.question(now).stream()).toList();
		Set<MemberId> silent = this.silence
			.silent(questions.stream().map((question) -> question.member().id()).toList());
		close(questions);
		ask(questions.stream().filter((question) -> !silent.contains(question.member().id())).toList(), due, now);
		Map<UUID, Instant> next = next(turns, now);
		next.putAll(next(turns(breakSilence(questions, silent, now), now), now));
		return next;
	}

	private List<Turn> turns(Collection<Member> members, Instant now) {
		if (members.isEmpty()) {
			return List.of();
		}
		Map<MemberId, WorkingDays> days = this.members.workingDays(members);
		return members.stream()
			.flatMap((member) -> Optional.ofNullable(days.get(member.id()))
				.map((working) -> new Turn(member, working, working.latest(now)))
				.stream())
			.toList();
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

	private static Map<UUID, Instant> next(Collection<Turn> turns, Instant now) {
		Map<UUID, Instant> next = new HashMap<>();
		turns.forEach((turn) -> turn.next(now).ifPresent((at) -> next.put(turn.member().id().value(), at)));
		return next;
	}

	/**
	 * A member with their last slot, and with what decides about the next.
	 */
	private record Turn(Member member, WorkingDays days, Optional<Slot> last) {

		Optional<Question> question(Instant now) {
			return this.last.map((slot) -> new Question(this.member, slot, this.days.isFirstOfWeek(slot.day())))
				.filter((question) -> question.window().isOpen(now));
		}

		/**
		 * The end of quiet hours in which a question waits, or else the next slot.
		 */
		Optional<Instant> next(Instant now) {
			return waiting(now).or(() -> this.days.next(now).map(Slot::at));
		}

		private Optional<Instant> waiting(Instant now) {
			return this.last.map((slot) -> new QuestionWindow(slot, this.member.quiet(), this.member.zone()))
				.filter((window) -> !window.isOpen(now) && !window.isOver(window.opens(now)))
				.map((window) -> window.opens(now));
		}

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
