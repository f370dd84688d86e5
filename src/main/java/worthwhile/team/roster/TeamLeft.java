package worthwhile.team.roster;

import worthwhile.identity.MemberId;

/**
 * A member counts in a team no more. Published within the transaction of the change.
 *
 * @param member who
 * @param team which they left
 */
public record TeamLeft(MemberId member, TeamId team) {

}
