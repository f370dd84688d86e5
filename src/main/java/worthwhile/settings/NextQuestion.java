package worthwhile.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
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

	private final Clock clock;

	private final Texts texts = Texts.of(NextQuestion.class);

	NextQuestion(Members members, Workspaces workspaces, Clock clock) {
		this.members = members;
		this.workspaces = workspaces;
		this.clock = clock;
	}

	/**
	 * One sentence in the member's language and zone.
	 */
	String sentence(Member member) {
		return said(member,
				(moments, at) -> this.texts.get(member.language(), "next.at", moments.listed(at, today(moments))));
	}

	/**
	 * The same for whoever has still to learn which zone that is.
	 */
	String sentenceWithZone(Member member) {
		return said(member,
				(moments, at) -> this.texts.get(member.language(), "next.at", moments.moment(at, today(moments))));
	}

	/**
	 * The day alone, or in one sentence why there is none.
	 */
	String inShort(Member member) {
		return said(member, (moments, at) -> this.texts.get(member.language(), "next.day",
				moments.listed(LocalDate.ofInstant(at, moments.zone()), today(moments))));
	}

	private LocalDate today(Moments moments) {
		return LocalDate.ofInstant(this.clock.instant(), moments.zone());
	}

	private String said(Member member, BiFunction<Moments, Instant, String> next) {
		WorkingDays days = this.members.workingDays(List.of(member)).get(member.id());
		if (days == null) {
			return this.texts.get(member.language(), never(member));
		}
		Optional<Slot> slot = days.next(this.clock.instant());
		return slot.map((planned) -> next.apply(Moments.of(member), planned.at()))
			.orElseGet(() -> this.texts.get(member.language(), "next.none"));
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
