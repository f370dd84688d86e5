package worthwhile.slack.api;

import java.io.IOException;
import java.util.Set;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the HTTP client from repeating a request of which nobody knows whether it
 * arrived: a message would be there twice. What is harmless twice it may repeat, since
 * Slack may have closed the connection that was kept for the next call. Another address
 * of Slack's is still tried when the first cannot be reached.
 */
final class SendOnce implements Interceptor {

	/** What only reads, or comes to the same the second time. */
	private static final Set<String> HARMLESS_TWICE = Set.of("auth.test", "auth.teams.list", "users.info", "dnd.info",
			"conversations.info", "conversations.open", "conversations.history", "chat.update", "chat.delete",
			"views.open", "views.update", "views.publish", "files.getUploadURLExternal", "files.delete");

	private final String apiPath;

	/**
	 * For an API at a path that ends in a slash.
	 */
	SendOnce(String apiPath) {
		this.apiPath = apiPath;
	}

	@Override
	public Response intercept(Chain chain) throws IOException {
		Request request = chain.request();
		RequestBody body = request.body();
		return chain.proceed((body != null && !isHarmlessTwice(request))
				? request.newBuilder().method(request.method(), new OneShot(body)).build() : request);
	}

	private boolean isHarmlessTwice(Request request) {
		String path = request.url().encodedPath();
		return path.startsWith(this.apiPath) && HARMLESS_TWICE.contains(path.substring(this.apiPath.length()));
	}

	/**
	 * A body that is sent once at most.
	 */
	private static final class OneShot extends RequestBody {

		private final RequestBody body;

		OneShot(RequestBody body) {
			this.body = body;
		}

		@Override
		public @Nullable MediaType contentType() {
			return this.body.contentType();
		}

		@Override
		public long contentLength() throws IOException {
			return this.body.contentLength();
		}

		@Override
		public void writeTo(BufferedSink sink) throws IOException {
			this.body.writeTo(sink);
		}

		@Override
		public boolean isOneShot() {
			return true;
		}

	}

}
