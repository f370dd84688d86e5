package worthwhile.conversation;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.MemberId;

/**
 * An answer, and as whom somebody got it. Who is not that member any more when it is
 * brought shall not keep it.
 *
 * @param reply the answer
 * @param member the member; missing if it may stay whatever becomes of them, as all does
 * that is said to somebody who is none
 */
public record Answered(Reply reply, @Nullable MemberId member) {

	static Answered of(Reply reply, Speaker speaker) {
		return new Answered(reply, isFarewell(reply) ? null : speaker.memberId());
	}

	private static boolean isFarewell(Reply reply) {
		return reply instanceof Reply.Update update && update.farewell();
	}

	/**
	 * Whether it stays where everything else that was said is deleted.
	 */
	public boolean isFarewell() {
		return isFarewell(this.reply);
	}

	/**
	 * What is said to anybody.
	 */
	public static Answered anybody(Reply reply) {
		return new Answered(reply, null);
	}

	/**
	 * Another answer to the same member.
	 */
	public Answered with(Reply other) {
		return new Answered(other, this.member);
	}

}
