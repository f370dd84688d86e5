package worthwhile.usage;

import java.time.Duration;

/**
 * What kind of real thing came of the time spent.
 */
public enum OutcomeKind {

	/** Something learned. */
	LEARNED(30),
	/** A contact. */
	CONTACT(60),
	/** A conversation. */
	CONVERSATION(60),
	/** A lead. */
	LEAD(240),
	/** A client. */
	CLIENT(2400),
	/** A candidate for a job. */
	CANDIDATE(240),
	/** A job. */
	JOB(2400),
	/** Something else. */
	OTHER(60);

	private final Duration usualWorth;

	OutcomeKind(int minutes) {
		this.usualWorth = Duration.ofMinutes(minutes);
	}

	/**
	 * The working time that one such outcome saves, as long as the member has not set
	 * their own (half an hour to 40 hours).
	 */
	public Duration usualWorth() {
		return this.usualWorth;
	}

}
