package worthwhile.slack.api;

import java.io.IOException;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the HTTP client from repeating a request of which nobody knows whether it
 * arrived: a message would be there twice. Another address of Slack's is still tried when
 * the first cannot be reached.
 */
final class SendOnce implements Interceptor {

	@Override
	public Response intercept(Chain chain) throws IOException {
		Request request = chain.request();
		RequestBody body = request.body();
		return chain.proceed(
				(body != null) ? request.newBuilder().method(request.method(), new OneShot(body)).build() : request);
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
