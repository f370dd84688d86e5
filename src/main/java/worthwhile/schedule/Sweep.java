package worthwhile.schedule;

/**
 * Does everything that is due.
 */
public interface Sweep {

	/**
	 * Claims and does what is due at the clock's now, batch by batch, until nothing is;
	 * on this node one sweep runs at a time.
	 * @return how many pieces of work were done; what fails waits and is tried again, and
	 * nothing is thrown when the database is out of reach
	 */
	int sweep();

}
