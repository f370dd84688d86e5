package worthwhile.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one module stores about a member: the seam behind export and forget. A module that
 * stores anything about a person implements it.
 */
public interface PersonalData {

	/**
	 * Everything that the module stores about the member.
	 * @param member who asks
	 * @param person who that is on the chat platform
	 * @return the sections of the export, in the order in which a person would read them;
	 * none if nothing is stored
	 */
	List<Section> export(MemberId member, PersonRef person);

	/**
	 * Deletes what does not go by itself with the members' rows, which are deleted
	 * already, within the running transaction.
	 * @param persons who they were on the chat platform
	 */
	default void forget(Collection<PersonRef> persons) {
	}

	/**
	 * Deletes what is too old, within the running transaction.
	 * @return how many rows it deleted; if as many as it may at most, there may be more
	 */
	int expire(Expiry old);

	/**
	 * What is too old.
	 *
	 * @param workspace where
	 * @param members of whom, as far as it is known by members
	 * @param before the first day that is kept
	 * @param most how many rows of each kind are deleted at most, so that nobody waits
	 * long
	 */
	record Expiry(WorkspaceRef workspace, Collection<MemberId> members, LocalDate before, int most) {

		public Expiry {
			members = List.copyOf(members);
		}

	}

	/**
	 * One kind of thing that is stored.
	 *
	 * @param name a short English name that can name a file, such as {@code entries}
	 * @param rows the things, each by the names of its fields in order
	 */
	record Section(String name, List<Map<String, Object>> rows) {

		public Section {
			rows = List.copyOf(rows);
		}

	}

}
