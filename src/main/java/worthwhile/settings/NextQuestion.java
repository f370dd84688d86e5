package worthwhile.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.ComingQuestions;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Moments;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;

/**
 * Says when a member is asked next.
 */
@Component
class NextQuestion {

	private final Members members;

	private final Workspaces workspaces;

	private final ComingQuestions questions;

	private final Clock clock;

	private final Texts texts = Texts.of(NextQuestion.class);

	NextQuestion(Members members, Workspaces workspaces, ComingQuestions questions, Clock clock) {
		this.members = members;
		this.workspaces = workspaces;
		this.questions = questions;
		this.clock = clock;
	}

	/**
	 * One sentence in the member's language and zone.
	 */
	String sentence(Member member) {
		return said(member, (days) -> this.questions.next(member, days),
				(moments, at) -> sentence(member, at, moments.listed(at, today(moments))));
	}

	/**
	 * The same for whoever has still to learn which zone that is.
	 */
	String sentenceWithZone(Member member) {
		return said(member, (days) -> this.questions.next(member, days), (moments, at) -> sentence(member, at,
				moments.listed(at, today(moments)) + " (" + moments.zoneName() + ")"));
	}

	private String sentence(Member member, Instant at, String moment) {
		return at.isAfter(this.clock.instant()) ? this.texts.get(member.language(), "next.at", moment)
				: this.texts.get(member.language(), "next.now");
	}

	private LocalDate today(Moments moments) {
		return LocalDate.ofInstant(this.clock.instant(), moments.zone());
	}

	/**
	 * The local day of a question that is still to come.
	 */
	Optional<LocalDate> day(Member member) {
		return days(member).flatMap((days) -> this.questions.next(member, days)).map(Slot::day);
	}

	/**
	 * The same, and before it that a question does not come any more that was to come.
	 * @param was the day of the one that came next until now
	 */
	String sentence(Member member, Optional<LocalDate> was) {
		String sentence = sentence(member);
		return was.filter((day) -> isLost(member, day))
			.map((day) -> lost(member, day) + " " + sentence)
			.orElse(sentence);
	}

	private boolean isLost(Member member, LocalDate day) {
		return days(member).filter((days) -> days.wanted(day))
			.flatMap((days) -> this.questions.next(member, days))
			.filter((next) -> day.isBefore(next.day()))
			.isPresent();
	}

	/**
	 * Nothing if they are not asked.
	 */
	private Optional<WorkingDays> days(Member member) {
		return Optional.ofNullable(this.members.workingDays(List.of(member)).get(member.id()));
	}

	private String lost(Member member, LocalDate day) {
		Moments moments = Moments.of(member);
		LocalDate today = today(moments);
		return this.texts.get(member.language(), day.equals(today) ? "next.lost.today" : "next.lost",
				moments.day(day, today), day.toString());
	}

	/**
	 * The day alone, or in one sentence why there is none.
	 */
	String inShort(Member member) {
		return said(member, (days) -> days.next(this.clock.instant()),
				(moments, at) -> this.texts.get(member.language(), "next.day",
						moments.listed(LocalDate.ofInstant(at, moments.zone()), today(moments))));
	}

	private String said(Member member, Function<WorkingDays, Optional<Slot>> planned,
			BiFunction<Moments, Instant, String> next) {
		Optional<WorkingDays> days = days(member);
		String none = days.isPresent() ? "next.none" : never(member);
		return days.flatMap(planned)
			.map((slot) -> next.apply(Moments.of(member), slot.at()))
			.orElseGet(() -> this.texts.get(member.language(), none));
	}

	private String never(Member member) {
		if (member.standing() == Member.Standing.UNREACHABLE) {
			return "next.unreachable";
		}
		return isPaused(member) ? "next.workspace" : "next.never";
	}

	private boolean isPaused(Member member) {
		return member.isAsked() && this.workspaces.find(member.workspace())
			.filter((workspace) -> workspace.standing() == Workspace.Standing.PAUSED)
			.isPresent();
	}

}
