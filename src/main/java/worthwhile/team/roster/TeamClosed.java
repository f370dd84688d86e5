package worthwhile.team.roster;

/**
 * The channel of a team is gone, or the bot is not in it any more; nothing more is
 * published. Published within the transaction of the change.
 */
public record TeamClosed(TeamId team) {

}
