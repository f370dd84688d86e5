package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.asking.JdbcAsking.Waiting;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * The questions that wait for an answer of members who are asked at all.
 */
@Component
class WaitingQuestions {

	private final Members members;

	private final JdbcAsking asking;

	WaitingQuestions(Members members, JdbcAsking asking) {
		this.members = members;
		this.asking = asking;
	}

	/**
	 * Those that were put off.
	 */
	List<WaitingQuestion> snoozed(Collection<UUID> members) {
		return of(this.asking.snoozed(members.stream().map(MemberId::new).toList()));
	}

	/**
	 * Those of which members may be reminded, one for each at the most.
	 */
	List<WaitingQuestion> unreminded(Collection<UUID> members) {
		return of(this.asking.unreminded(members.stream().map(MemberId::new).toList()));
	}

	private List<WaitingQuestion> of(List<Waiting> waiting) {
		Map<MemberId, Member> byId = this.members.find(waiting.stream().map((one) -> one.key().member()).toList())
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
		Map<MemberId, WorkingDays> days = this.members.workingDays(byId.values());
		return waiting.stream().flatMap((one) -> question(one, byId, days)).toList();
	}

	private static Stream<WaitingQuestion> question(Waiting waiting, Map<MemberId, Member> members,
			Map<MemberId, WorkingDays> days) {
		Member member = members.get(waiting.key().member());
		WorkingDays asked = days.get(waiting.key().member());
		return (member != null && asked != null) ? Stream.of(new WaitingQuestion(member, asked, waiting))
				: Stream.empty();
	}

	/**
	 * A question that waits.
	 *
	 * @param member whose
	 * @param days when they are asked
	 * @param waiting how it waits
	 */
	record WaitingQuestion(Member member, WorkingDays days, Waiting waiting) {

		private static final Duration FOR_EVER = Duration.ofDays(365);

		CheckInKey key() {
			return this.waiting.key();
		}

		SpeakingTimes speaking() {
			return SpeakingTimes.of(this.member, this.days);
		}

		/**
		 * When the question after it comes; in a while if there is none.
		 */
		Instant next(Instant now) {
			return this.days.next(now).map(Slot::at).orElse(now.plus(FOR_EVER));
		}

	}

}
