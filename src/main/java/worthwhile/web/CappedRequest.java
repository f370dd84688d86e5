package worthwhile.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request of whose body nobody reads more than a little over {@link RawBody#LARGEST}:
 * who has a cap of their own meets that one first.
 */
final class CappedRequest extends HttpServletRequestWrapper {

	private static final int CAP = RawBody.LARGEST + 64 * 1024;

	private @Nullable ServletInputStream body;

	CappedRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new CappedStream(super.getInputStream());
		}
		return this.body;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(getInputStream(), charset));
	}

	/**
	 * Counts what is read.
	 */
	private static final class CappedStream extends ServletInputStream {

		private final ServletInputStream whole;

		private int read;

		CappedStream(ServletInputStream whole) {
			this.whole = whole;
		}

		@Override
		public int read() throws IOException {
			int next = this.whole.read();
			count((next < 0) ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int got = this.whole.read(bytes, offset, length);
			count(Math.max(0, got));
			return got;
		}

		private void count(int bytes) throws IOException {
			this.read += bytes;
			if (this.read > CAP) {
				throw new IOException("A body is larger than " + CAP + " bytes");
			}
		}

		@Override
		public boolean isFinished() {
			return this.whole.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.whole.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.whole.setReadListener(listener);
		}

	}

}
