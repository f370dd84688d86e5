package worthwhile.slack.ingress;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import com.slack.api.util.http.ProxyUrlUtil;
import com.slack.api.util.http.ProxyUrlUtil.ProxyUrl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket to Slack, from its opening to its end.
 */
class SocketSession extends WebSocketClient {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** A connection that is silent for one and a half of this is dead. */
	private static final Duration PING = Duration.ofSeconds(20);

	private final Owner owner;

	SocketSession(URI address, @Nullable String proxy, Owner owner) {
		super(address, new Draft_6455(), Map.of(), (int) PATIENCE.toMillis());
		this.owner = owner;
		setDaemon(true);
		setTcpNoDelay(true);
		setConnectionLostTimeout((int) PING.toSeconds());
		if (proxy != null && address.getScheme().equals("wss")) {
			ProxyUrl parsed = ProxyUrlUtil.parse(proxy);
			setProxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(parsed.getHost(), parsed.getPort())));
		}
	}

	/**
	 * Sends a text, if it still can.
	 * @return whether it could
	 */
	boolean say(String text) {
		try {
			send(text);
			return true;
		}
		catch (WebsocketNotConnectedException ex) {
			return false;
		}
	}

	/**
	 * Ends it, also when it never came about.
	 */
	void end() {
		if (getReadyState() == ReadyState.OPEN) {
			close();
		}
		else {
			closeConnection(0, "");
		}
	}

	@Override
	public void onOpen(ServerHandshake handshake) {
		// Slack says hello when it is ready
	}

	@Override
	public void onMessage(String message) {
		this.owner.received(this, message);
	}

	@Override
	public void onClose(int code, String reason, boolean remote) {
		this.owner.ended(this);
	}

	@Override
	public void onError(Exception ex) {
		// the end follows
	}

	/**
	 * Who is told what happens on a session.
	 */
	interface Owner {

		void received(SocketSession session, String message);

		void ended(SocketSession session);

	}

}
