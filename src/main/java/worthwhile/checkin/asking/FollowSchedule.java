package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.CheckInNames;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.identity.MemberId;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.ScheduleChanged;
import worthwhile.schedule.Due;

/**
 * Moves the next question of members who change when they want to be asked, and closes
 * the open one of whoever pauses or stops.
 */
@Component
class FollowSchedule {

	private final Members members;

	private final JdbcAsking asking;

	private final JdbcSilence silence;

	private final Messenger messenger;

	private final Due due;

	private final Clock clock;

	FollowSchedule(Members members, JdbcAsking asking, JdbcSilence silence, Messenger messenger, Due due, Clock clock) {
		this.members = members;
		this.asking = asking;
		this.silence = silence;
		this.messenger = messenger;
		this.due = due;
		this.clock = clock;
	}

	@EventListener
	void follow(ScheduleChanged changed) {
		leaveInPeace(this.members.find(changed.members()).stream().filter(FollowSchedule::isLeftInPeace).toList());
		List<UUID> members = changed.members().stream().map(MemberId::value).toList();
		this.due.replaceAll(CheckInNames.ASKING, members, next(changed));
	}

	private static boolean isLeftInPeace(Member member) {
		return member.standing() == Member.Standing.PAUSED || member.standing() == Member.Standing.STOPPED;
	}

	/**
	 * Whoever was silent and says now how to go on is not asked weekly afterwards without
	 * having said so.
	 */
	private void leaveInPeace(List<Member> members) {
		if (members.isEmpty()) {
			return;
		}
		Map<MemberId, Member> byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
		List<MessageRef> postings = new ArrayList<>();
		this.asking.closeAll(byId.keySet())
			.forEach((one) -> Optional.ofNullable(byId.get(one.key().member()))
				.ifPresent((member) -> postings.addAll(QuestionMessages.of(member, one.key(), one.copies()))));
		this.messenger.refreshAll(postings);
		this.silence.takeDaily(byId.keySet()).forEach((member) -> this.members.changeCadence(member, Cadence.DAILY));
	}

	private Map<UUID, Instant> next(ScheduleChanged change) {
		Instant now = this.clock.instant();
		List<Member> changed = this.members.find(change.members());
		Map<MemberId, WorkingDays> days = this.members.workingDays(changed);
		Map<UUID, Instant> next = new HashMap<>();
		for (Member member : changed) {
			ZoneId before = Objects.requireNonNullElse(change.before(), member.zone());
			Optional.ofNullable(days.get(member.id()))
				.flatMap((working) -> next(member, before, working, now))
				.ifPresent((at) -> next.put(member.id().value(), at));
		}
		return next;
	}

	/**
	 * At once, or as soon as it is not quiet any more, if the time was moved so that it
	 * is over for a question which had still to come.
	 * @param before the zone in which the member lived until now: in another one the same
	 * instant can be of the next day
	 */
	private Optional<Instant> next(Member member, ZoneId before, WorkingDays days, Instant now) {
		return days.latest(now).filter((slot) -> wasToCome(member, before, slot, now)).flatMap((slot) -> {
			QuestionWindow window = new QuestionWindow(slot, member.quiet(), member.zone());
			return Optional.of(window.opens(now)).filter(window::isOpen);
		}).or(() -> days.next(now).map(Slot::at));
	}

	private boolean wasToCome(Member member, ZoneId before, Slot slot, Instant now) {
		return this.due.at(CheckInNames.ASKING, member.id().value())
			.filter((at) -> at.isAfter(now))
			.map((at) -> CheckInKey.of(member, LocalDate.ofInstant(at, before)))
			.filter(CheckInKey.of(member, slot.day())::equals)
			.isPresent();
	}

}
