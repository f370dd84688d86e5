package worthwhile.schedule;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Times by subject as two arrays of equal length, in the form in which a statement takes
 * them: an instant written in UTC means the same in every session.
 */
record SubjectsAndTimes(String[] subjects, String[] times) {

	static SubjectsAndTimes of(Map<UUID, Instant> times) {
		String[] subjects = times.keySet().stream().map(UUID::toString).toArray(String[]::new);
		String[] instants = times.values().stream().map(Instant::toString).toArray(String[]::new);
		return new SubjectsAndTimes(subjects, instants);
	}

}
