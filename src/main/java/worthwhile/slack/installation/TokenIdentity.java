package worthwhile.slack.installation;

import java.util.Set;

/**
 * Who the bot is by a token.
 *
 * @param enterprise the organisation, empty if there is none
 * @param team the workspace; of no meaning for a whole organisation
 * @param wholeOrganisation whether the token is good for all workspaces of the
 * organisation that the bot was added to
 * @param scopes what it may do, empty if Slack does not say
 */
record TokenIdentity(String enterprise, String team, boolean wholeOrganisation, Set<String> scopes) {

}
