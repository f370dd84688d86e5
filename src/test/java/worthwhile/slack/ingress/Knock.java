package worthwhile.slack.ingress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import worthwhile.slack.Signed;
import worthwhile.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request to the door, byte by byte.
 */
final class Knock {

	private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

	private static final int CHUNK = 8192;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private String method = "POST";

	private String path = "/slack/events";

	private byte[] body = new byte[0];

	private Knock() {
		this.headers.put("Host", "localhost");
		this.headers.put("Connection", "close");
	}

	/**
	 * A form, as commands and interactions come.
	 */
	static Knock form(String body, Signed signed) {
		return of("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8), signed);
	}

	/**
	 * JSON, as events come.
	 */
	static Knock json(String body, Signed signed) {
		return of("application/json", body.getBytes(StandardCharsets.UTF_8), signed);
	}

	static Knock of(String contentType, byte[] body, Signed signed) {
		Knock knock = unsigned(contentType, body);
		knock.headers.putAll(signed.headers(body));
		return knock;
	}

	static Knock unsigned(String contentType, byte[] body) {
		Knock knock = new Knock();
		knock.body = body;
		knock.headers.put("Content-Type", contentType);
		knock.headers.put("Content-Length", Integer.toString(body.length));
		return knock;
	}

	Knock method(String other) {
		this.method = other;
		return this;
	}

	Knock to(String other) {
		this.path = other;
		return this;
	}

	Knock with(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	Knock without(String name) {
		this.headers.remove(name);
		return this;
	}

	/**
	 * Changes the body after it was signed.
	 */
	Knock changed() {
		this.body[this.body.length / 2] ^= 1;
		return this;
	}

	Knock signedAs(Knock other) {
		return with("X-Slack-Signature", other.headers.getOrDefault("X-Slack-Signature", ""));
	}

	Knock chunked() {
		return without("Content-Length").with("Transfer-Encoding", "chunked");
	}

	/**
	 * Sends all of it.
	 */
	Answer send(int port) {
		return send(port, this.body.length, true, false);
	}

	/**
	 * Sends so much of the body and waits for the answer.
	 */
	Answer sendOnly(int port, int bytes) {
		return send(port, bytes, false, false);
	}

	/**
	 * Sends half of the body and says no more.
	 */
	Answer breakOff(int port) {
		return send(port, this.body.length / 2, false, true);
	}

	private Answer send(int port, int bytes, boolean all, boolean thenNothing) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout((int) Patience.LONG.toMillis());
			OutputStream out = socket.getOutputStream();
			out.write(head().getBytes(StandardCharsets.ISO_8859_1));
			if (this.headers.containsKey("Transfer-Encoding")) {
				writeChunks(out, bytes, all);
			}
			else {
				out.write(this.body, 0, bytes);
			}
			out.flush();
			if (thenNothing) {
				socket.shutdownOutput();
			}
			return answer(new BufferedInputStream(socket.getInputStream()), all || thenNothing);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Not read to the end, since the server may keep listening for the rest of the body.
	 */
	private static Answer answer(InputStream in, boolean whole) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = in.read();
			assertThat(next).isNotNegative();
			head.append((char) next);
		}
		Matcher length = LENGTH.matcher(head);
		byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1)))
				: whole ? in.readAllBytes() : new byte[0];
		return new Answer(Integer.parseInt(head.substring(9, 12)), new String(body, StandardCharsets.UTF_8));
	}

	private String head() {
		StringBuilder head = new StringBuilder(this.method).append(" ").append(this.path).append(" HTTP/1.1\r\n");
		this.headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		return head.append("\r\n").toString();
	}

	private void writeChunks(OutputStream out, int bytes, boolean all) throws IOException {
		for (int sent = 0; sent < bytes; sent += CHUNK) {
			int length = Math.min(CHUNK, bytes - sent);
			out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			out.write(this.body, sent, length);
			out.write(LINE_END);
		}
		if (all) {
			out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		}
	}

	/**
	 * What came back.
	 */
	record Answer(int status, String body) {

	}

}
