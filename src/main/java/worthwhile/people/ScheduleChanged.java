package worthwhile.people;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.MemberId;

/**
 * Members joined, came back, or changed when they want to be asked; whoever asks them
 * finds the next time anew. Published within the transaction of the change.
 *
 * @param members who, a thousand at the most
 * @param before the zone in which they lived until now, if it was another one
 */
public record ScheduleChanged(Collection<MemberId> members, @Nullable ZoneId before) {

	public ScheduleChanged {
		members = List.copyOf(members);
	}

	public ScheduleChanged(Collection<MemberId> members) {
		this(members, null);
	}

	public ScheduleChanged(MemberId member) {
		this(List.of(member));
	}

}
