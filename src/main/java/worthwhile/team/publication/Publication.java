package worthwhile.team.publication;

import java.time.Instant;

import worthwhile.team.disclosure.Snapshot;
import worthwhile.team.roster.TeamId;

/**
 * What was published of a team; it never changes.
 *
 * @param team which
 * @param snapshot what is said
 * @param at when
 * @param question the number of the text for the team to talk about
 */
record Publication(TeamId team, Snapshot snapshot, Instant at, int question) {

}
