package worthwhile.playground;

import java.time.LocalTime;
import java.util.List;

/**
 * Somebody of the team of twelve, invented.
 *
 * @param person as they come; whoever is there already stays as they are
 * @param time when they like to be asked, if they join
 * @param networks the keys of those they use, the main one first
 * @param weekly whether they like to be asked once a week
 */
record Colleague(Person person, LocalTime time, List<String> networks, Habit habit, boolean weekly) {

	Colleague {
		networks = List.copyOf(networks);
	}

	String id() {
		return this.person.id();
	}

	/**
	 * The same as the person is now.
	 */
	Colleague as(Person now) {
		return new Colleague(now, this.time, this.networks, this.habit, this.weekly);
	}

	Colleague onceAWeek() {
		return new Colleague(this.person, this.time, this.networks, this.habit, true);
	}

}
