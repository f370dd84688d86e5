package worthwhile.people.membership;

import worthwhile.usage.Network;

/**
 * A network that a workspace added.
 *
 * @param network which
 * @param removed whether it can't be chosen any more
 */
record OwnNetwork(Network network, boolean removed) {

}
