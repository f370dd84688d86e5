package worthwhile.message;

/**
 * A chat platform does not answer what it was asked, now or ever; its message says why
 * without anything personal.
 */
public class PlatformUnavailable extends RuntimeException {

	public PlatformUnavailable(String reason) {
		super(reason);
	}

}
