package worthwhile.playground;

import org.springframework.http.HttpStatus;

/**
 * Why a request of the page is not done.
 */
final class Unacceptable extends RuntimeException {

	private final HttpStatus status;

	private final String reason;

	/**
	 * Refuses a request.
	 * @param reason the name of the text that says why
	 */
	Unacceptable(HttpStatus status, String reason) {
		super(reason);
		this.status = status;
		this.reason = reason;
	}

	HttpStatus status() {
		return this.status;
	}

	String reason() {
		return this.reason;
	}

}
