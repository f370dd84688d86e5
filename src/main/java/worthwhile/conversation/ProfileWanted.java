package worthwhile.conversation;

/**
 * Says that an answer depends on the person's profile, which can't be looked up within
 * its transaction.
 */
class ProfileWanted extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ProfileWanted() {
		super("the profile is wanted", null, false, false);
	}

}
