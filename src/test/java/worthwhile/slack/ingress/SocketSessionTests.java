package worthwhile.slack.ingress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SocketSessionTests {

	private final CountDownLatch ended = new CountDownLatch(1);

	private final ServerSocket server;

	SocketSessionTests() throws IOException {
		this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	@Test
	void endsWhenNobodyIsThere() throws Exception {
		this.server.close();
		session().connect();
		assertEnded();
	}

	@Test
	void canBeEndedWhenNobodyAnswers() throws Exception {
		SocketSession session = session();
		session.connect();
		try (Socket silent = this.server.accept()) {
			assertThat(silent.getInputStream().read()).isNotNegative();
			session.end();
			assertEnded();
		}
	}

	@Test
	void canBeEndedBeforeItBegins() {
		session().end();
	}

	@Test
	void endsWhenTheOtherEndIsSilent() throws Exception {
		SocketSession session = session();
		session.setConnectionLostTimeout(1);
		session.connect();
		try (Socket silent = this.server.accept()) {
			greet(silent);
			assertEnded();
			assertThat(session.say("{}")).isFalse();
		}
	}

	private SocketSession session() {
		return new SocketSession(URI.create("ws://127.0.0.1:" + this.server.getLocalPort()), null,
				new SocketSession.Owner() {

					@Override
					public void received(SocketSession session, String message) {
						throw new AssertionError(message);
					}

					@Override
					public void ended(SocketSession session) {
						SocketSessionTests.this.ended.countDown();
					}

				});
	}

	private void assertEnded() throws InterruptedException {
		assertThat(this.ended.await(10, TimeUnit.SECONDS)).isTrue();
	}

	/**
	 * Opens the WebSocket as RFC 6455 says.
	 */
	private static void greet(Socket socket) throws IOException, GeneralSecurityException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
		String key = "";
		for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
			if (line.startsWith("Sec-WebSocket-Key: ")) {
				key = line.substring("Sec-WebSocket-Key: ".length());
			}
		}
		byte[] accepted = MessageDigest.getInstance("SHA-1")
			.digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream()
			.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
					+ "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(accepted) + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
	}

}
