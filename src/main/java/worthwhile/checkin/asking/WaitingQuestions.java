package worthwhile.checkin.asking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

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
	 * Those of some members, at most one for each.
	 */
	List<WaitingQuestion> of(Collection<UUID> ids, Predicate<Waiting> which) {
		List<Waiting> waiting = this.asking.waiting(ids.stream().map(MemberId::new).toList())
			.stream()
			.filter(which)
			.toList();
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

		CheckInKey key() {
			return this.waiting.key();
		}

	}

}
