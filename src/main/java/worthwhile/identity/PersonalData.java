package worthwhile.identity;

import java.time.LocalDate;
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
	 * Deletes all of it, within the running transaction.
	 * @param member who asks
	 * @param person who that is on the chat platform
	 */
	void forget(MemberId member, PersonRef person);

	/**
	 * Deletes what is about days before a day, within the running transaction.
	 * @param workspace whose members
	 * @param ref which workspace that is on the chat platform
	 * @param before the first day that is kept
	 */
	void expire(WorkspaceId workspace, WorkspaceRef ref, LocalDate before);

	/**
	 * In which order modules forget: a module that needs another one's rows to find its
	 * own goes first. Lower goes first.
	 */
	default int forgetOrder() {
		return 0;
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
