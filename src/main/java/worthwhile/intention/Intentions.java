package worthwhile.intention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import worthwhile.checkin.NoteChanged;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.Members;
import worthwhile.usage.Network;

/**
 * Keeps what members intend, and that they have intentions at all, with the member
 * locked.
 */
@Component
class Intentions implements WeeklyBudgets {

	private final JdbcIntentions stored;

	private final Members members;

	private final ApplicationEventPublisher events;

	Intentions(JdbcIntentions stored, Members members, ApplicationEventPublisher events) {
		this.stored = stored;
		this.members = members;
		this.events = events;
	}

	@Override
	public List<WeeklyBudget> of(Member member) {
		return (member.intendsSince() == null) ? List.of()
				: this.stored.of(member).stream().flatMap(Intentions::budget).toList();
	}

	private static Stream<WeeklyBudget> budget(Intention intention) {
		return Stream.ofNullable(intention.minutes()).map((minutes) -> new WeeklyBudget(intention.network(), minutes));
	}

	/**
	 * All of them, those with the networks that the member uses first, the main one
	 * before all.
	 */
	List<Intention> all(Member member) {
		return this.stored.of(member).stream().sorted(Comparator.comparingInt((one) -> place(member, one))).toList();
	}

	private static int place(Member member, Intention intention) {
		int place = member.networks().indexOf(intention.network());
		return (place < 0) ? Integer.MAX_VALUE : place;
	}

	/**
	 * The one for a network, empty if there is none.
	 */
	Intention of(Member member, Network network, LocalDate today) {
		return all(member).stream()
			.filter((intention) -> intention.network().key().equals(network.key()))
			.findFirst()
			.orElseGet(() -> Intention.none(network, today));
	}

	/**
	 * The one to ask about today: of those whose quarter is over the oldest.
	 */
	Optional<Intention> asked(Member member, LocalDate today) {
		return !Intention.mayBeAsked(member.intendsSince(), today) ? Optional.empty()
				: all(member).stream()
					.filter((intention) -> member.networks().contains(intention.network()))
					.filter((intention) -> intention.isAskedOn(today))
					.min(Comparator.comparing(Intention::confirmed));
	}

	/**
	 * Keeps an intention in the place of what was intended with the network; an empty one
	 * is forgotten.
	 * @return whether anything is or was intended with it
	 */
	boolean keep(MemberContext context, Intention intention) {
		boolean any = true;
		if (intention.isEmpty()) {
			any = this.stored.delete(context.memberId(), intention.network());
		}
		else {
			this.stored.save(context.memberId(), intention);
		}
		noteOldest(context.member());
		this.events.publishEvent(new NoteChanged(context));
		return any;
	}

	/**
	 * Keeps that an intention still is so.
	 * @return whether there is one
	 */
	boolean confirm(Member member, String network, LocalDate today) {
		boolean confirmed = this.stored.confirm(member.id(), network, today);
		noteOldest(member);
		return confirmed;
	}

	private void noteOldest(Member member) {
		this.members.intends(member.id(), this.stored.oldest(member.id()));
	}

}
