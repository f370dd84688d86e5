package worthwhile.slack.answering;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import worthwhile.message.Delivery;

/**
 * One of several ways by which an answer can reach somebody.
 */
@FunctionalInterface
interface WayBack {

	/**
	 * Tries to bring the answer.
	 * @return what became of it, or nothing if it cannot go this way
	 */
	Optional<Delivery> bring();

	/**
	 * Takes the first way that an answer can go.
	 * @param ways in the order in which they are tried
	 * @param last the way on which everything ends
	 */
	static Delivery first(List<WayBack> ways, Supplier<Delivery> last) {
		return ways.stream().map(WayBack::bring).flatMap(Optional::stream).findFirst().orElseGet(last);
	}

	/**
	 * What became of a message, unless the platform refused it: then it cannot go this
	 * way.
	 */
	static Optional<Delivery> unlessRefused(Delivery delivery) {
		return (delivery instanceof Delivery.Refused) ? Optional.empty() : Optional.of(delivery);
	}

}
