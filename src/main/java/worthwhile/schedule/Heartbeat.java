package worthwhile.schedule;

import java.time.Duration;

/**
 * Something that is woken again and again in real time, on one node at a time. What it
 * does has to be quick, or to go on by itself.
 */
public interface Heartbeat {

	/**
	 * A short unchanging name.
	 */
	String name();

	/**
	 * How long from one beat to the next, in real time, whatever the clock says.
	 */
	Duration every();

	/**
	 * Is called at each beat, on one node. What is thrown is logged, without its message,
	 * and the next beat comes all the same.
	 */
	void beat();

}
