package worthwhile.slack.ingress;

import java.util.concurrent.TimeUnit;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;

import worthwhile.log.FailureLog;
import worthwhile.slack.api.SlackPart;
import worthwhile.storage.Urgent;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;

/**
 * Where both ways in lead to: hands on what was let in, and measures how long the answer
 * takes, since Slack waits for three seconds.
 */
@SlackPart
class RequestDispatcher {

	private static final int FAILED = 500;

	private final App app;

	private final MeterRegistry meters;

	private final FailureLog failures;

	RequestDispatcher(App app, MeterRegistry meters, FailureLog failures) {
		this.app = app;
		this.meters = meters;
		this.failures = failures;
	}

	/**
	 * Hands on a request.
	 * @return the answer, which is no success if what was said is not stored
	 */
	Response answer(Request<?> request) throws RejectedRequestException {
		long started = System.nanoTime();
		Response response = run(request);
		this.meters
			.timer("worthwhile.slack.answered", "kind", kind(request), "status",
					Integer.toString(response.getStatusCode()))
			.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
		if (response.getStatusCode() == RejectReason.REPLAYED.status()) {
			throw new RejectedRequestException(RejectReason.REPLAYED);
		}
		return response;
	}

	private static String kind(Request<?> request) {
		return request.getRequestType().name();
	}

	private Response run(Request<?> request) throws RejectedRequestException {
		try {
			return Urgent.run(() -> this.app.run(request));
		}
		catch (JsonParseException ex) {
			// the rest of an event is read only now
			throw new RejectedRequestException(RejectReason.UNREADABLE);
		}
		catch (Exception ex) {
			this.failures.say("What came from Slack could not be answered", ex);
			return Response.error(FAILED);
		}
	}

}
