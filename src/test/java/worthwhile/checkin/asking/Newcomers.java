package worthwhile.checkin.asking;

import java.util.concurrent.atomic.AtomicInteger;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;

/**
 * People who joined just now, each a new one in a workspace of their own: in Berlin,
 * asked at 16:30 on working days.
 */
public final class Newcomers {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Newcomers() {
	}

	/**
	 * Somebody who uses these networks, the main one first.
	 */
	public static Person joined(Dialogue dialogue, String... networks) {
		int number = COUNT.incrementAndGet();
		Person person = dialogue.person("w" + number, "p" + number);
		person.commands("join").fills("networks", networks).fills("main", networks[0]).submits();
		return person;
	}

}
