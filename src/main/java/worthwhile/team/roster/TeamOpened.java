package worthwhile.team.roster;

/**
 * A channel became a team, perhaps again. Published within the transaction of the change.
 */
public record TeamOpened(TeamId team) {

}
