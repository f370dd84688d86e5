package worthwhile.team.disclosure;

/**
 * Colleagues who tell each other their own answers, to find out those of somebody else.
 */
final class Insiders {

	private static final int ENOUGH_FOR_TWO = 7;

	private static final int ENOUGH_FOR_THREE = 9;

	private Insiders() {
	}

	/**
	 * How many of them the rules withstand: one of five people or six, two of seven or
	 * eight, three of nine or more.
	 */
	static int withstood(int people) {
		return (people >= ENOUGH_FOR_THREE) ? 3 : (people >= ENOUGH_FOR_TWO) ? 2 : 1;
	}

}
