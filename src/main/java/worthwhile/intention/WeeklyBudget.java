package worthwhile.intention;

import worthwhile.usage.Network;

/**
 * How much time of a week a member wants to spend on a network.
 *
 * @param network which
 * @param minutes 1 to 10,080
 */
public record WeeklyBudget(Network network, int minutes) {

}
