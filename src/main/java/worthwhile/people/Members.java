package worthwhile.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.Cadence;
import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceId;

/**
 * All members.
 */
public interface Members {

	Optional<Member> find(PersonRef person);

	Optional<Member> find(MemberId member);

	/**
	 * The member who gets a message, if it goes to one.
	 */
	default Optional<Member> reading(Recipient to) {
		return (to instanceof PersonRef person) ? find(person) : Optional.empty();
	}

	/**
	 * Those of the members that exist, in no order.
	 */
	List<Member> find(Collection<MemberId> members);

	/**
	 * On how many days a week each of the members wants to be asked, 0 to 7; who does not
	 * exist is missing.
	 */
	Map<MemberId, Integer> wantedDays(Collection<MemberId> members);

	/**
	 * Those of the members that exist, in no order, none of whom is forgotten before the
	 * transaction ends: for whatever is written for members that does not refer to their
	 * rows.
	 */
	List<Member> hold(Collection<MemberId> members);

	/**
	 * Some members of a workspace, whatever their standing, in an order that stays.
	 * @param after the last of those before, or {@code null} to begin
	 * @param most how many at most; if there are less, they are the last
	 */
	List<MemberId> page(WorkspaceId workspace, @Nullable MemberId after, int most);

	/**
	 * When each of the members is asked: their days without those away, on holiday or
	 * paused; a member who is not asked at all, or whose workspace is not, is missing.
	 */
	Map<MemberId, WorkingDays> workingDays(Collection<Member> members);

	/**
	 * Changes how often a member is asked; their next question moves with it.
	 */
	void changeCadence(MemberId member, Cadence cadence);

	/**
	 * Notes since when a member has intentions, so that whoever reads the member knows
	 * whether there are any.
	 * @param since the day on which they set or confirmed the oldest, or {@code null} for
	 * none
	 */
	void intends(MemberId member, @Nullable LocalDate since);

	/**
	 * Asks a member no more until a day of theirs.
	 */
	void pause(MemberId member, LocalDate until);

	/**
	 * Asks a member no more; the data is kept.
	 */
	void stop(MemberId member);

	/**
	 * Deletes members with everything that refers to them, once nobody holds any of them
	 * any more.
	 */
	void forget(Collection<MemberId> members);

}
