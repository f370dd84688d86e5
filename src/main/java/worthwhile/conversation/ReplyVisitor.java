package worthwhile.conversation;

/**
 * Does something with replies of every kind; whoever misses one does not compile.
 *
 * @param <R> what comes of it
 */
public interface ReplyVisitor<R> {

	R say(Reply.Say say);

	R update(Reply.Update update);

	R open(Reply.Open open);

	R reject(Reply.Reject reject);

	R hand(Reply.Hand hand);

	R done(Reply.Done done);

}
