package worthwhile.trend;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.Tallies;
import worthwhile.checkin.Tallies.MemberDays;
import worthwhile.identity.MemberId;
import worthwhile.outbox.Lot;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.DueWork;
import worthwhile.trend.WeekSlots.Sending;

/**
 * Sends members their week when it is time, all who are due with a few statements. Nobody
 * gets one who told nothing of it.
 */
@Component
class TellWeek implements DueWork {

	static final String KIND = "week";

	private final Members members;

	private final Tallies tallies;

	private final Messenger messenger;

	TellWeek(Members members, Tallies tallies, Messenger messenger) {
		this.members = members;
		this.tallies = tallies;
		this.messenger = messenger;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		List<Member> found = this.members.find(due.keySet().stream().map(MemberId::new).toList());
		Map<MemberId, WorkingDays> asked = this.members.workingDays(found);
		List<WeekSlots> slots = found.stream().flatMap((member) -> WeekSlots.of(member, asked).stream()).toList();
		tell(slots.stream().flatMap((each) -> week(each, now).stream()).toList(), now);
		Map<UUID, Instant> next = new HashMap<>();
		slots.forEach((each) -> next(each, now).ifPresent((at) -> next.put(each.member().id().value(), at)));
		return next;
	}

	private static Optional<Week> week(WeekSlots slots, Instant now) {
		return slots.due(now)
			.filter((sending) -> sending.at().equals(now))
			.filter((sending) -> slots.member().standing() == Member.Standing.ACTIVE)
			.map((sending) -> new Week(slots.member(), sending));
	}

	/**
	 * The end of quiet hours in which a week waits, or else the next week.
	 */
	private static Optional<Instant> next(WeekSlots slots, Instant now) {
		Optional<Instant> waiting = slots.due(now).map(Sending::at).filter((at) -> at.isAfter(now));
		return waiting.or(() -> slots.next(now));
	}

	private void tell(Collection<Week> weeks, Instant now) {
		Set<MemberId> answering = this.tallies.answering(weeks.stream().map(Week::days).toList());
		this.messenger.pushAllNew(weeks.stream()
			.filter((week) -> answering.contains(week.member().id()))
			.map((week) -> week.push(now))
			.toList());
	}

	/**
	 * A week that a member gets now.
	 */
	private record Week(Member member, Sending sending) {

		MemberDays days() {
			return new MemberDays(this.member.id(), this.sending.weeks().first(), this.sending.weeks().last());
		}

		Push push(Instant now) {
			Instant until = this.sending.until();
			Instant spread = now.plus(Lot.of(this.member.person(), this.sending.weeks().last()));
			return new Push(this.member.person(), WeekTopic.NAME, this.sending.weeks().subject(),
					spread.isBefore(until) ? spread : now, until, false);
		}

	}

}
