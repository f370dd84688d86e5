package worthwhile.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.conversation.Speaker;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Rhythm;
import worthwhile.people.WeekTimes;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * What somebody decides when they join.
 *
 * @param time when they are asked
 * @param days on which weekdays
 * @param networks the networks that they use, the main one first
 * @param zone the one that they named, or null if it is none but that of their profile
 */
record Setup(LocalTime time, Set<DayOfWeek> days, List<Network> networks, @Nullable ZoneId zone) {

	static final LocalTime USUAL_TIME = LocalTime.of(16, 30);

	static final Set<DayOfWeek> USUAL_DAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

	static final Duration USUAL_REMINDER = Duration.ofHours(1);

	static final QuietHours USUAL_QUIET = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));

	static Setup usual() {
		return new Setup(USUAL_TIME, USUAL_DAYS, List.of(KnownNetworks.all().get(0)), null);
	}

	static Setup of(Member member) {
		return new Setup(member.asking().time(), member.asking().days(), member.networks(), null);
	}

	/**
	 * The settings of somebody new, with what is usual for all else.
	 */
	MemberSettings settings(@Nullable String holidays, Speaker speaker) {
		Rhythm rhythm = new Rhythm(asking(speaker.zone()), Cadence.DAILY, USUAL_REMINDER,
				USUAL_QUIET.leaving(this.time), holidays, WeekTimes.USUAL);
		return new MemberSettings(rhythm, speaker.language(), this.networks, byHand(MemberSettings.ByHand.NOTHING));
	}

	/**
	 * The settings of somebody who was a member before, with what they decided then for
	 * all else.
	 */
	MemberSettings settings(MemberSettings before) {
		Rhythm rhythm = before.rhythm();
		return new MemberSettings(rhythm.with(asking(rhythm.times().zone())).with(rhythm.quiet().leaving(this.time)),
				before.language(), this.networks, byHand(before.byHand()));
	}

	private AskingTimes asking(ZoneId otherwise) {
		return new AskingTimes(this.days, this.time, (this.zone != null) ? this.zone : otherwise);
	}

	private MemberSettings.ByHand byHand(MemberSettings.ByHand before) {
		return new MemberSettings.ByHand(this.zone != null || before.zone(), before.language());
	}

}
