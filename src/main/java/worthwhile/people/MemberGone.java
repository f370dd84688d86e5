package worthwhile.people;

import java.time.Instant;

import worthwhile.identity.MemberId;

/**
 * A member's account was closed, or is a guest's now. Published within the transaction of
 * the change.
 *
 * @param member who
 * @param at when
 */
public record MemberGone(MemberId member, Instant at) {

}
