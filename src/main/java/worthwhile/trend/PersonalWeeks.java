package worthwhile.trend;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import worthwhile.checkin.Tallies;
import worthwhile.people.Member;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.WeekFigures;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.trend.reflection.JdbcReflections;
import worthwhile.trend.reflection.WeekReflections;
import worthwhile.trend.verdict.JdbcVerdictsSaid;

/**
 * Makes the weeks of members; of their time it reads the half year that verdicts are made
 * of.
 */
@Component
class PersonalWeeks {

	private final Tallies tallies;

	private final Verdicts verdicts;

	private final JdbcVerdictsSaid said;

	private final JdbcReflections reflections;

	private final Clock clock;

	PersonalWeeks(Tallies tallies, Verdicts verdicts, JdbcVerdictsSaid said, JdbcReflections reflections, Clock clock) {
		this.tallies = tallies;
		this.verdicts = verdicts;
		this.said = said;
		this.reflections = reflections;
		this.clock = clock;
	}

	/**
	 * A week as it is sent: with what is shown again with it.
	 */
	PersonalWeek sending(Member member, WeekSpan weeks) {
		return week(member, weeks, this.reflections.sending(member.id(), weeks.monday()));
	}

	/**
	 * A week that was sent already.
	 */
	PersonalWeek sent(Member member, WeekSpan weeks) {
		return week(member, weeks, this.reflections.sent(member.id(), weeks.monday()));
	}

	private PersonalWeek week(Member member, WeekSpan weeks, WeekReflections reflections) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), member.zone());
		LookBack told = lookBack(member, weeks.lastUpTo(today));
		WeekFigures figures = new WeekFigures(weeks, today, told.answers(), told.noted().outcomes());
		return new PersonalWeek(member, weeks, figures, this.verdicts.of(member, told),
				this.said.before(member.id(), weeks.monday()), reflections);
	}

	private LookBack lookBack(Member member, LocalDate day) {
		LocalDate from = Period.QUARTER.before(day).from();
		return new LookBack(member.id(), day, this.tallies.checkIns(member, from, day),
				this.tallies.noted(member, LocalDate.EPOCH, day));
	}

	/**
	 * Notes that a week was sent: which verdicts it said, and what it showed again.
	 */
	void wasSent(Member member, WeekSpan weeks) {
		PersonalWeek week = sent(member, weeks);
		if (!week.news().isEmpty()) {
			this.said.save(member.id(), weeks.monday(), week.news());
		}
		this.reflections.wasSent(member.id(), weeks.monday());
	}

	/**
	 * Notes that a week was corrected: it says the verdicts that it says now, and no
	 * others.
	 */
	void wasCorrected(Member member, WeekSpan weeks) {
		this.said.save(member.id(), weeks.monday(), sent(member, weeks).news());
	}

}
