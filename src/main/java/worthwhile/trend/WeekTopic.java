package worthwhile.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.trend.figures.WeekFigures;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Outcome;

/**
 * A member's week, as the bot sends it by itself. It reads as far back as it compares.
 */
@Component
class WeekTopic implements Topic {

	static final String NAME = "week";

	private final Members members;

	private final Tallies tallies;

	private final Clock clock;

	WeekTopic(Members members, Tallies tallies, Clock clock) {
		this.members = members;
		this.tallies = tallies;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return this.members.reading(to)
			.flatMap((member) -> WeekSpan.parse(subject)
				.map((weeks) -> new WeekMessage(member, figures(member, weeks)).message()));
	}

	private WeekFigures figures(Member member, WeekSpan weeks) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), member.zone());
		LocalDate from = weeks.first().minusWeeks(WeekFigures.WEEKS_BEFORE);
		List<AnsweredCheckIn> answers = this.tallies.checkIns(member, from, weeks.last());
		List<Outcome> outcomes = this.tallies.outcomes(member, from, weeks.last());
		return new WeekFigures(weeks, today, answers, outcomes);
	}

}
