package worthwhile.team.roster;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a member counts in a team.
 *
 * @param team which; perhaps one that is closed
 * @param from the Monday of the first week
 * @param until the Monday of the first week in which they count in another team; missing
 * while there is none
 */
public record TeamMembership(Team team, LocalDate from, @Nullable LocalDate until) {

}
