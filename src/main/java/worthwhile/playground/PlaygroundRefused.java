package worthwhile.playground;

/**
 * Why the playground does not start: the database holds a real workspace.
 */
final class PlaygroundRefused extends RuntimeException {

	PlaygroundRefused(String message) {
		super(message);
	}

}
