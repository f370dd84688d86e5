package worthwhile.people;

import java.util.Collection;
import java.util.List;

import worthwhile.identity.MemberId;

/**
 * Members joined, came back, or changed when they want to be asked; whoever asks them
 * finds the next time anew. Published within the transaction of the change.
 *
 * @param members who, a thousand at the most
 */
public record ScheduleChanged(Collection<MemberId> members) {

	public ScheduleChanged {
		members = List.copyOf(members);
	}

	public ScheduleChanged(MemberId member) {
		this(List.of(member));
	}

}
