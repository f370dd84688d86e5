package worthwhile.slack.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import worthwhile.testing.Patience;

/**
 * An HTTP server that answers well, lets the client keep the connection, and closes it.
 */
final class ClosingServer implements AutoCloseable {

	private static final String ANSWER = "{\"ok\":true}";

	private final ServerSocket server;

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private ClosingServer(ServerSocket server) {
		this.server = server;
	}

	static ClosingServer start() {
		try {
			ClosingServer started = new ClosingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
			Thread thread = new Thread(started::serve, "closing server");
			thread.setDaemon(true);
			thread.start();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	URI apiUrl() {
		return URI.create("http://127.0.0.1:" + this.server.getLocalPort() + "/api/");
	}

	/**
	 * The paths of the requests that came, the first first.
	 */
	List<String> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Waits until the first connection is closed.
	 */
	void awaitClosed() {
		Patience.await(this.closed);
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket connection = this.server.accept()) {
				answer(connection);
			}
			catch (IOException ex) {
				// the client went, or the test is over
			}
			this.closed.countDown();
		}
	}

	private void answer(Socket connection) throws IOException {
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
		String first = reader.readLine();
		int length = 0;
		for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
			String header = line.toLowerCase(Locale.ROOT);
			length = header.startsWith("content-length:") ? Integer.parseInt(header.substring(15).strip()) : length;
		}
		reader.skip(length);
		this.requests.add(first.split(" ")[1]);
		connection.getOutputStream()
			.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length()
					+ "\r\n\r\n" + ANSWER)
				.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
