package worthwhile.conversation;

/**
 * Delivers what is queued.
 */
public interface Outbox {

	/**
	 * Delivers all that may be sent now, and waits for it.
	 * @return how many messages were sent, changed or deleted
	 */
	int deliver();

}
