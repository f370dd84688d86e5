package worthwhile.checkin;

import worthwhile.people.MemberContext;

/**
 * A member did something by which a {@link QuestionNote} or a {@link FollowUp} reads
 * otherwise now; the question that they see follows. Published within the transaction of
 * the change.
 *
 * @param context the member, and the message in which they did it
 */
public record NoteChanged(MemberContext context) {

}
