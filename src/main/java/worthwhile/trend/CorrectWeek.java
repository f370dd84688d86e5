package worthwhile.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInAnswered;
import worthwhile.outbox.Messenger;
import worthwhile.people.Member;
import worthwhile.trend.figures.WeekSpan;

/**
 * Brings the posted weeks up to date whose answers changed.
 */
@Component
class CorrectWeek {

	private final Messenger messenger;

	private final Clock clock;

	CorrectWeek(Messenger messenger, Clock clock) {
		this.messenger = messenger;
		this.clock = clock;
	}

	@EventListener
	void correct(CheckInAnswered answered) {
		Member member = answered.member();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), member.zone());
		List<String> told = WeekSpan.with(answered.day())
			.filter((weeks) -> weeks.isTold(today))
			.map(WeekSpan::subject)
			.toList();
		this.messenger.refreshIfAny(member.person(), WeekTopic.NAME, told);
	}

}
