package worthwhile.team.disclosure;

/**
 * Colleagues who tell each other their own answers, to find out those of somebody else.
 * Words that begin with {@code t} of {@code n} people who said yes, where {@code k}
 * insiders know what they said themselves, tell on every outsider in two cases. If no
 * insider said yes, and there are just {@code t} outsiders, all of them did; so {@code t}
 * is at most {@code n - k - 1}. If all insiders said yes, and fewer than {@code t} people
 * did, one short of it is the insiders alone; so {@code t} is at least {@code k + 2}.
 * Halves and thirds lie between the two for as many insiders as are named here.
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
