package worthwhile.message;

/**
 * Goes on with whatever became of a message; whoever misses an end does not compile.
 *
 * @param <R> what comes of it
 */
public interface DeliveryVisitor<R> {

	R delivered(Delivery.Delivered delivered);

	R busy(Delivery.Busy busy);

	R disconnected(Delivery.Disconnected disconnected);

	R failed(Delivery.Failed failed);

	R uncertain(Delivery.Uncertain uncertain);

	R split(Delivery.Split split);

	R refused(Delivery.Refused refused);

}
