package worthwhile.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Why a request is not let in.
 */
public enum RejectReason {

	METHOD(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "not a POST"),

	TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "larger than anything that a chat platform sends"),

	UNFINISHED(HttpServletResponse.SC_BAD_REQUEST, "broken off"),

	UNSIGNED(HttpServletResponse.SC_UNAUTHORIZED, "not signed"),

	STALE(HttpServletResponse.SC_UNAUTHORIZED, "signed more than five minutes ago or ahead"),

	FORGED(HttpServletResponse.SC_UNAUTHORIZED, "signed with another secret, or changed on the way"),

	UNREADABLE(HttpServletResponse.SC_BAD_REQUEST, "signed, but nothing that the platform says"),

	REPLAYED(HttpServletResponse.SC_CONFLICT, "answered before"),

	UNCHECKED(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "signed, but the platform's keys cannot be read"),

	BUSY(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "more than can be answered in time");

	private final int status;

	private final String words;

	RejectReason(int status, String words) {
		this.status = status;
		this.words = words;
	}

	/**
	 * The HTTP status of the response.
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The reason in the words of the log.
	 */
	public String words() {
		return this.words;
	}

	/**
	 * The reason as the tag of a meter.
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
