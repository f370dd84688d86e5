package worthwhile.team.disclosure;

import java.util.List;

/**
 * How somebody usually felt afterwards.
 */
public enum Mood {

	/** Rather drained: 1 or 2. */
	DRAINED,
	/** Neither: 3. */
	NEITHER,
	/** Rather energised: 4 or 5. */
	ENERGISED,
	/** Not told. */
	UNTOLD;

	private static final int RATHER_DRAINED = 2;

	private static final int RATHER_ENERGISED = 4;

	/**
	 * By the median of the feelings told, from 1 (drained) to 5 (energised); between two
	 * the less strong one counts.
	 */
	static Mood of(List<Integer> feelings) {
		if (feelings.isEmpty()) {
			return UNTOLD;
		}
		List<Integer> inOrder = feelings.stream().sorted().toList();
		int lower = inOrder.get((inOrder.size() - 1) / 2);
		int upper = inOrder.get(inOrder.size() / 2);
		double median = (lower + upper) / 2.0;
		return (median <= RATHER_DRAINED) ? DRAINED : (median >= RATHER_ENERGISED) ? ENERGISED : NEITHER;
	}

}
