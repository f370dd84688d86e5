package worthwhile.team.roster;

/**
 * A team wants its summaries otherwise: perhaps day, time, zone, language or the minimum
 * group. Published within the transaction of the change.
 */
public record TeamChanged(TeamId team) {

}
