package worthwhile.people;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.usage.Network;

/**
 * A person of a workspace who joined.
 *
 * @param id who
 * @param workspace where
 * @param person who that is on the chat platform
 * @param settings what they decided
 * @param workspaceNetworks the networks that they can choose and speak of
 * @param standing whether they are asked
 * @param pausedUntil the first day on which they are asked again, while paused
 * @param intendsSince the local day on which they set or confirmed the oldest of their
 * intentions, or nothing if they have none
 */
public record Member(MemberId id, WorkspaceId workspace, PersonRef person, MemberSettings settings,
		WorkspaceNetworks workspaceNetworks, Standing standing, @Nullable LocalDate pausedUntil,
		@Nullable LocalDate intendsSince) {

	/**
	 * The same member with other settings.
	 */
	public Member with(MemberSettings settings) {
		return new Member(this.id, this.workspace, this.person, settings, this.workspaceNetworks, this.standing,
				this.pausedUntil, this.intendsSince);
	}

	/**
	 * The same member where the workspace has other networks.
	 */
	public Member with(WorkspaceNetworks networks) {
		return new Member(this.id, this.workspace, this.person, this.settings, networks, this.standing,
				this.pausedUntil, this.intendsSince);
	}

	public Rhythm rhythm() {
		return this.settings.rhythm();
	}

	/**
	 * When they are asked, in their zone.
	 */
	public AskingTimes asking() {
		return rhythm().times();
	}

	public Cadence cadence() {
		return rhythm().cadence();
	}

	/**
	 * How long after an unanswered question they are reminded once, or nothing for never.
	 */
	public @Nullable Duration reminder() {
		return rhythm().reminder();
	}

	/**
	 * When they get no message.
	 */
	public QuietHours quiet() {
		return rhythm().quiet();
	}

	/**
	 * When they get their week, a look back that the bot sends by itself.
	 */
	public WeekTimes week() {
		return rhythm().week();
	}

	/**
	 * The local time at which they get it.
	 */
	public LocalTime weekTime() {
		return week().timeAfter(asking().time());
	}

	/**
	 * The zone of the member's clock.
	 */
	public ZoneId zone() {
		return asking().zone();
	}

	public Locale language() {
		return this.settings.language();
	}

	/**
	 * The networks that they use for work, the main one first; at least one.
	 */
	public List<Network> networks() {
		return this.settings.networks();
	}

	/**
	 * The network that they use most.
	 */
	public Network mainNetwork() {
		return networks().get(0);
	}

	/**
	 * Whether they get any question, now or after a pause.
	 */
	public boolean isAsked() {
		return this.standing == Standing.ACTIVE || this.standing == Standing.PAUSED;
	}

	/**
	 * Whether a member is asked.
	 */
	public enum Standing {

		/** Asked on working days. */
		ACTIVE,
		/** Not asked until a day. */
		PAUSED,
		/** Not asked any more; the data is kept. */
		STOPPED,
		/** Not asked until they say so: the platform took no message to them. */
		UNREACHABLE,
		/** The account on the platform was closed, or is a guest's now; not asked. */
		GONE

	}

}
