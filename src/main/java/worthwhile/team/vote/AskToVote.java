package worthwhile.team.vote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.outbox.Lot;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.schedule.DueWork;

/**
 * Asks those who vote in the direct chat, on days on which they are asked anyway and not
 * in quiet hours: at once, or else as soon as it looks again, which it does at the time
 * of each one's next question and once a day. So whoever was away, paused or on holiday
 * is asked once they are back, if the vote is still open; whoever has voted is not.
 */
@Component
class AskToVote implements DueWork {

	static final String KIND = "vote-ask";

	/** Somebody may come back, or change their times. */
	private static final Duration AGAIN = Duration.ofDays(1);

	private final JdbcVotes votes;

	private final JdbcBallots ballots;

	private final Voters voters;

	private final Members members;

	private final Messenger messenger;

	AskToVote(JdbcVotes votes, JdbcBallots ballots, Voters voters, Members members, Messenger messenger) {
		this.votes = votes;
		this.ballots = ballots;
		this.voters = voters;
		this.members = members;
		this.messenger = messenger;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Map<UUID, Instant> next = new HashMap<>();
		due.keySet()
			.stream()
			.flatMap((id) -> this.votes.find(new VoteId(id)).stream())
			.filter((vote) -> vote.takesAnswers(now))
			.forEach((vote) -> {
				Instant again = ask(vote, now);
				if (again.isBefore(vote.closesAt())) {
					next.put(vote.id().value(), again);
				}
			});
		return next;
	}

	/**
	 * Asks whom it can, and tells when to ask the others.
	 */
	private Instant ask(Vote vote, Instant now) {
		Set<MemberId> asked = new HashSet<>(this.voters.of(vote));
		asked.removeAll(this.ballots.voters(vote.id()));
		List<Member> found = this.members.hold(asked);
		Map<MemberId, WorkingDays> days = this.members.workingDays(found);
		Map<Member, Instant> times = new HashMap<>();
		found.forEach((member) -> Optional.ofNullable(days.get(member.id()))
			.flatMap((working) -> time(member, working, now))
			.ifPresent((at) -> times.put(member, at)));
		this.messenger.pushAllNew(times.entrySet()
			.stream()
			.filter((time) -> time.getValue().equals(now))
			.map((time) -> push(vote, time.getKey(), now))
			.toList());
		return Stream.concat(times.values().stream().filter((at) -> at.isAfter(now)), Stream.of(now.plus(AGAIN)))
			.min(Instant::compareTo)
			.orElseThrow();
	}

	private static Optional<Instant> time(Member member, WorkingDays days, Instant now) {
		boolean today = days.wanted(LocalDate.ofInstant(now, member.zone()));
		if (today && member.quiet().endAfter(now, member.zone()).equals(now)) {
			return Optional.of(now);
		}
		return days.next(now).map(Slot::at).map((at) -> member.quiet().endAfter(at, member.zone()));
	}

	private static Push push(Vote vote, Member member, Instant now) {
		Instant quiet = member.quiet().beginAfter(now, member.zone());
		Instant until = quiet.isBefore(vote.closesAt()) ? quiet : vote.closesAt();
		Instant spread = now.plus(Lot.of(member.person(), LocalDate.ofInstant(now, member.zone())));
		return new Push(member.person(), BallotTopic.NAME, vote.id().toString(), spread.isBefore(until) ? spread : now,
				until, true);
	}

}
