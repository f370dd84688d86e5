package worthwhile.people;

import worthwhile.identity.MemberId;

/**
 * A member who was gone has an ordinary account again. Published within the transaction
 * of the change.
 */
public record MemberBack(MemberId member) {

}
