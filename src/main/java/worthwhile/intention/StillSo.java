package worthwhile.intention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import worthwhile.checkin.FollowUp;
import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Network;

/**
 * Asks once a quarter whether an intention still is so.
 */
@Component
@Order(5)
class StillSo implements FollowUp {

	private final Intentions intentions;

	private final Clock clock;

	StillSo(Intentions intentions, Clock clock) {
		this.intentions = intentions;
		this.clock = clock;
	}

	@Override
	public String id() {
		return "still";
	}

	@Override
	public boolean applies(Member member, AnsweredCheckIn told) {
		return asked(member).isPresent();
	}

	@Override
	public String question(Member member) {
		IntentionWording words = IntentionWording.of(member, this.clock.instant());
		return asked(member).map((intention) -> words.get("still.question", words.line(intention)))
			.orElseGet(() -> words.get("still.yes"));
	}

	@Override
	public List<Choice> choices(Member member) {
		return asked(member).map(Intention::network)
			.map((network) -> new Choice(network.key(), text(member, "still.yes")))
			.stream()
			.toList();
	}

	@Override
	public List<Button> ways(Member member) {
		return asked(member).map(Intention::network).map((network) -> change(member, network)).stream().toList();
	}

	private Button change(Member member, Network network) {
		return Button.of(text(member, "button.change"), IntentionNames.FORM, network.key()).forForm();
	}

	@Override
	public Optional<AnsweredCheckIn> store(Member member, AnsweredCheckIn told, String choice) {
		return this.intentions.confirm(member, choice, today(member)) ? Optional.of(told) : Optional.empty();
	}

	private Optional<Intention> asked(Member member) {
		return this.intentions.asked(member, today(member));
	}

	private LocalDate today(Member member) {
		return LocalDate.ofInstant(this.clock.instant(), member.zone());
	}

	private String text(Member member, String key) {
		return IntentionWording.of(member, this.clock.instant()).get(key);
	}

}
