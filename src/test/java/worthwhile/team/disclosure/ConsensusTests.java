package worthwhile.team.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.identity.MemberId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConsensusTests {

	private final List<Ballot> ballots = new ArrayList<>();

	@Test
	void isWhatMoreThanHalfSay() {
		vote(4, Map.of("x", Choice.LEAVE, "linkedin", Choice.STAY));
		vote(3, Map.of("x", Choice.STAY, "linkedin", Choice.TRIM));
		vote(1, Map.of("x", Choice.LEAVE, "linkedin", Choice.LEAVE));
		assertThat(result(5)).isEqualTo(new Consensus(Map.of("x", Majority.LEAVE, "linkedin", Majority.NONE)));
	}

	@Test
	void saysNothingIfTooFewVoted() {
		vote(5, Map.of("x", Choice.LEAVE, "linkedin", Choice.STAY));
		assertThat(result(6).networks().values()).containsOnly(Majority.TOO_FEW);
		assertThat(result(5).networks()).containsEntry("x", Majority.LEAVE);
	}

	@Test
	void saysNothingOfANetworkThatSomeLeftOut() {
		vote(8, Map.of("x", Choice.LEAVE, "linkedin", Choice.STAY));
		vote(1, Map.of("linkedin", Choice.STAY));
		assertThat(result(5)).isEqualTo(new Consensus(Map.of("x", Majority.TOO_FEW, "linkedin", Majority.STAY)));
	}

	@Test
	void comesBackFromJsonAsItWas() {
		vote(6, Map.of("x", Choice.TRIM, "linkedin", Choice.STAY));
		JsonMapper json = JsonMapper.builder().build();
		assertThat(json.readValue(json.writeValueAsString(result(5)), Consensus.class)).isEqualTo(result(5));
	}

	@Test
	void countsEachPersonOnceAndNeverFewerThanFive() {
		vote(5, Map.of("x", Choice.TRIM));
		assertThatIllegalArgumentException().isThrownBy(() -> result(4));
		this.ballots.add(this.ballots.get(0));
		assertThatIllegalArgumentException().isThrownBy(() -> result(5));
	}

	private Consensus result(int minimum) {
		return Consensus.of(Set.of("x", "linkedin"), this.ballots, minimum);
	}

	private void vote(int people, Map<String, Choice> choices) {
		for (int i = 0; i < people; i++) {
			this.ballots.add(new Ballot(MemberId.random(), choices));
		}
	}

}
