package worthwhile.team.vote;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;

/**
 * What is stored of a member's votes: their answers, while the vote is open.
 */
@Component
class VoteData implements PersonalData {

	private final JdbcBallots ballots;

	VoteData(JdbcBallots ballots) {
		this.ballots = ballots;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		List<Map<String, Object>> rows = this.ballots.export(member);
		return rows.isEmpty() ? List.of() : List.of(new Section("vote", rows));
	}

	/**
	 * Answers are kept for a week at most, which is less than any limit.
	 */
	@Override
	public int expire(Expiry old) {
		return 0;
	}

}
