package worthwhile.checkin.telling;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Asks which network it was, where that is an estimate.
 */
@Component
@Order(1)
class NetworkFollowUp implements FollowUp {

	private static final int MOST = 20;

	@Override
	public String id() {
		return "network";
	}

	@Override
	public boolean applies(Member member, AnsweredCheckIn told) {
		return told.entries().stream().noneMatch(Entry::stated);
	}

	@Override
	public String question(Member member) {
		return Wording.text(member.language(), "extra.network");
	}

	@Override
	public List<Choice> choices(Member member) {
		return member.networks()
			.stream()
			.limit(MOST)
			.map((network) -> new Choice(network.key(), network.name()))
			.toList();
	}

	@Override
	public Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice) {
		return member.networks()
			.stream()
			.filter((network) -> network.key().equals(choice))
			.findFirst()
			.map((network) -> store(told, network));
	}

	private static AnsweredCheckIn store(AnsweredCheckIn told, Network network) {
		Entry all = new Entry(network, told.minutes(), null, null, null, null, true);
		return new AnsweredCheckIn(told.day(), told.span(), List.of(all), told.feeling(), told.comparedMyself(),
				told.instead());
	}

}
