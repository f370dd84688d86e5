package worthwhile.people;

import java.time.Duration;
import java.time.LocalDate;
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
 * @param asking when they are asked, in their zone
 * @param cadence how often
 * @param language how to talk with them
 * @param networks the networks that they use for work, the main one first; at least one
 * @param reminder how long after an unanswered question they are reminded once, or
 * nothing for never
 * @param quiet when they get no message
 * @param holidays the country and perhaps region of their public holidays, such as
 * {@code DE} or {@code DE-BY}, or nothing for none
 * @param standing whether they are asked
 * @param pausedUntil the first day on which they are asked again, while paused
 */
public record Member(MemberId id, WorkspaceId workspace, PersonRef person, AskingTimes asking, Cadence cadence,
		Locale language, List<Network> networks, @Nullable Duration reminder, QuietHours quiet,
		@Nullable String holidays, Standing standing, @Nullable LocalDate pausedUntil) {

	public Member {
		networks = List.copyOf(networks);
	}

	/**
	 * The zone of the member's clock.
	 */
	public ZoneId zone() {
		return this.asking.zone();
	}

	/**
	 * The network that they use most.
	 */
	public Network mainNetwork() {
		return this.networks.get(0);
	}

	/**
	 * Whether they get any question, now or after a pause.
	 */
	public boolean isAsked() {
		return this.standing == Standing.ACTIVE || this.standing == Standing.PAUSED;
	}

	public Member withAsking(AskingTimes asking) {
		return new Member(this.id, this.workspace, this.person, asking, this.cadence, this.language, this.networks,
				this.reminder, this.quiet, this.holidays, this.standing, this.pausedUntil);
	}

	public Member withCadence(Cadence cadence) {
		return new Member(this.id, this.workspace, this.person, this.asking, cadence, this.language, this.networks,
				this.reminder, this.quiet, this.holidays, this.standing, this.pausedUntil);
	}

	public Member withLanguage(Locale language) {
		return new Member(this.id, this.workspace, this.person, this.asking, this.cadence, language, this.networks,
				this.reminder, this.quiet, this.holidays, this.standing, this.pausedUntil);
	}

	public Member withNetworks(List<Network> networks) {
		return new Member(this.id, this.workspace, this.person, this.asking, this.cadence, this.language, networks,
				this.reminder, this.quiet, this.holidays, this.standing, this.pausedUntil);
	}

	public Member withQuiet(QuietHours quiet) {
		return new Member(this.id, this.workspace, this.person, this.asking, this.cadence, this.language, this.networks,
				this.reminder, quiet, this.holidays, this.standing, this.pausedUntil);
	}

	public Member withReminder(@Nullable Duration reminder) {
		return new Member(this.id, this.workspace, this.person, this.asking, this.cadence, this.language, this.networks,
				reminder, this.quiet, this.holidays, this.standing, this.pausedUntil);
	}

	public Member withHolidays(@Nullable String holidays) {
		return new Member(this.id, this.workspace, this.person, this.asking, this.cadence, this.language, this.networks,
				this.reminder, this.quiet, holidays, this.standing, this.pausedUntil);
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
