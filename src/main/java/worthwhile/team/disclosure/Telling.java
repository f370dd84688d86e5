package worthwhile.team.disclosure;

/**
 * Whether colleagues can find out who has an answer to count at all, which decides how
 * many such people it takes before anything is said.
 */
enum Telling {

	/**
	 * Nobody else sees who tapped an optional question. That somebody told nothing stays
	 * as possible as any answer, so it is enough that more than half told something.
	 */
	UNSEEN {

		@Override
		boolean isEnough(int told, int people, int strongest) {
			return 2 * told > people;
		}

	},

	/**
	 * Colleagues can know it: who answered in the weeks before, who is on a network. The
	 * strongest words need some people; if all those who have an answer were just these,
	 * the words would tell the answer of each. So there have to be one more than that,
	 * and as many more as insiders who could take themselves out.
	 */
	KNOWN {

		@Override
		boolean isEnough(int told, int people, int strongest) {
			return told > strongest + Insiders.withstood(people);
		}

	};

	/**
	 * Whether something may be said.
	 * @param told how many have an answer
	 * @param people how many there are
	 * @param strongest how many the strongest words need
	 */
	abstract boolean isEnough(int told, int people, int strongest);

}
