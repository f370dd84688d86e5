package worthwhile.conversation;

/**
 * Does something with what a person said, in whichever way; whoever misses one does not
 * compile.
 *
 * @param <R> what comes of it
 */
public interface SaidVisitor<R> {

	R command(Incoming.Command command);

	R words(Incoming.Words words);

	R press(Incoming.Press press);

	R submission(Incoming.Submission submission);

	R unfolded(Incoming.Unfolded unfolded);

	R reworded(Incoming.Reworded reworded);

	R homeOpened(Incoming.HomeOpened homeOpened);

}
