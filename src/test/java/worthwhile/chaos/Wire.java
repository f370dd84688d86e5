package worthwhile.chaos;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A connection on which bytes are sent as they are, whatever they are, one request after
 * the other; it is opened anew when the other side has closed it.
 */
final class Wire implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 10_000;

	private static final int LONGEST_HEAD = 64 * 1024;

	private final int port;

	private @Nullable Socket socket;

	private @Nullable InputStream in;

	Wire(int port) {
		this.port = port;
	}

	/**
	 * Sends a request and reads the answer, once more if the connection was used before:
	 * then it may have been closed meanwhile.
	 * @return its status
	 * @throws IOException if none comes
	 */
	int send(byte[] request, boolean head) throws IOException {
		boolean used = this.socket != null;
		try {
			return sendOnce(request, head);
		}
		catch (IOException ex) {
			if (used) {
				return sendOnce(request, head);
			}
			throw ex;
		}
	}

	private int sendOnce(byte[] request, boolean head) throws IOException {
		try {
			Socket open = open();
			open.getOutputStream().write(request);
			return answer(head);
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private Socket open() throws IOException {
		Socket open = this.socket;
		if (open == null) {
			open = new Socket(InetAddress.getLoopbackAddress(), this.port);
			open.setTcpNoDelay(true);
			open.setSoTimeout(PATIENCE_MILLIS);
			this.socket = open;
			this.in = new BufferedInputStream(open.getInputStream());
		}
		return open;
	}

	private int answer(boolean head) throws IOException {
		String lines = head();
		int status = Integer.parseInt(lines.substring(9, 12));
		if (status < 200) {
			return answer(head);
		}
		String lower = lines.toLowerCase(Locale.ROOT);
		if (!head && status != 204 && status != 304) {
			body(lower);
		}
		if (lower.contains("\r\nconnection: close")) {
			close();
		}
		return status;
	}

	private String head() throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int matched = 0;
		while (matched < 4) {
			int next = read();
			matched = (next == ((matched % 2 == 0) ? '\r' : '\n')) ? matched + 1 : (next == '\r') ? 1 : 0;
			head.write(next);
			if (head.size() > LONGEST_HEAD) {
				throw new IOException("the head never ends");
			}
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	private void body(String head) throws IOException {
		if (head.contains("\r\ntransfer-encoding: chunked")) {
			long size = chunk();
			while (size > 0) {
				skip(size + 2);
				size = chunk();
			}
			skip(2);
		}
		else {
			int at = head.indexOf("\r\ncontent-length:");
			if (at >= 0) {
				skip(Long.parseLong(head.substring(at + 17, head.indexOf('\r', at + 2)).strip()));
			}
		}
	}

	private long chunk() throws IOException {
		StringBuilder size = new StringBuilder();
		for (int next = read(); next != '\n'; next = read()) {
			size.append((char) next);
		}
		return Long.parseLong(size.toString().strip(), 16);
	}

	private void skip(long bytes) throws IOException {
		for (long left = bytes; left > 0; left--) {
			read();
		}
	}

	private int read() throws IOException {
		InputStream open = this.in;
		int next = (open != null) ? open.read() : -1;
		if (next < 0) {
			throw new EOFException("the connection was closed");
		}
		return next;
	}

	@Override
	public void close() {
		Socket open = this.socket;
		this.socket = null;
		this.in = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException ex) {
				// it is gone either way
			}
		}
	}

}
