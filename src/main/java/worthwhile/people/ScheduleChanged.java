package worthwhile.people;

import worthwhile.identity.MemberId;

/**
 * A member joined, came back, or changed when they want to be asked; whoever asks them
 * finds the next time anew. Published within the transaction of the change.
 */
public record ScheduleChanged(MemberId member) {

}
