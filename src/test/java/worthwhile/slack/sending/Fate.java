package worthwhile.slack.sending;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import worthwhile.slack.SlackAnswer;

/**
 * What comes of a question in the storm.
 */
enum Fate {

	SENT(End.ASKED, 0),

	FAILS_ONCE(End.ASKED, 0, SlackAnswer.status(500)),

	IS_CUT_ONCE(End.ASKED, 0, SlackAnswer.cut()),

	ERRS_INSIDE(End.ASKED, 0, SlackAnswer.error("internal_error"), SlackAnswer.error("fatal_error")),

	ERRS_STRANGELY(End.ASKED, 0, SlackAnswer.error("something_new")),

	IS_TOO_RICH(End.ASKED, 0, SlackAnswer.error("invalid_blocks")),

	/** Slack took it, and nobody knows. */
	IS_LOST(End.ASKED, 1, SlackAnswer.lost()),

	NEVER_WORKS(End.LAPSED, 0, repeated(SlackAnswer.status(500))),

	HAS_NO_PERSON(End.UNREACHABLE, 0, repeated(SlackAnswer.error("user_not_found"))),

	HAS_NO_ACCOUNT(End.UNREACHABLE, 0, repeated(SlackAnswer.error("user_disabled"))),

	HAS_NO_CHAT(End.UNREACHABLE, 0, repeated(SlackAnswer.error("channel_not_found"))),

	IS_NOT_LET_IN(End.UNREACHABLE, 0, repeated(SlackAnswer.error("not_in_channel"))),

	IS_ARCHIVED(End.UNREACHABLE, 0, repeated(SlackAnswer.error("is_archived")));

	private final End end;

	private final int unknown;

	private final List<SlackAnswer> answers;

	Fate(End end, int unknown, SlackAnswer... answers) {
		this.end = end;
		this.unknown = unknown;
		this.answers = List.of(answers);
	}

	private static SlackAnswer[] repeated(SlackAnswer answer) {
		return Collections.nCopies(20, answer).toArray(SlackAnswer[]::new);
	}

	/**
	 * Half of the people have nothing to suffer.
	 */
	static Fate of(int person) {
		if (person % 2 == 0) {
			return SENT;
		}
		return values()[1 + (person / 2) % (values().length - 1)];
	}

	End end() {
		return this.end;
	}

	/**
	 * How often Slack takes it at the most.
	 */
	int copies() {
		return (this.end == End.ASKED) ? 1 + this.unknown : 0;
	}

	/**
	 * How Slack answers, the first time with 0; nothing for well.
	 */
	@Nullable SlackAnswer answer(int call) {
		return (call < this.answers.size()) ? this.answers.get(call) : null;
	}

	/**
	 * What is left in the database.
	 */
	enum End {

		/** The question is with the member. */
		ASKED,
		/** It was given up; the member is asked the next day. */
		LAPSED,
		/** The member is asked no more until they come back. */
		UNREACHABLE

	}

}
