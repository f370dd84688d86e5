package worthwhile.msteams.connector;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilderFactory;

import worthwhile.log.LogThrottle;
import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.ServiceHosts;
import worthwhile.msteams.api.TeamsPart;

/**
 * Calls Teams with the bot's token, which no other host is told.
 */
@TeamsPart
public class ConnectorCalls {

	private static final Logger logger = LoggerFactory.getLogger(ConnectorCalls.class);

	private static final Duration SILENCE = Duration.ofMinutes(10);

	private static final int UNAUTHORIZED = 401;

	/** The most that Teams tells at once. */
	private static final int PEOPLE_IN_A_PART = 500;

	private final Connector connector;

	private final BotTokens tokens;

	private final ServiceHosts hosts;

	private final LogThrottle throttle;

	ConnectorCalls(MicrosoftHttp http, BotTokens tokens, ServiceHosts hosts, Clock clock) {
		this.connector = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http.client()))
			.build()
			.createClient(Connector.class);
		this.tokens = tokens;
		this.hosts = hosts;
		this.throttle = new LogThrottle(clock, SILENCE);
	}

	/**
	 * Says something new.
	 * @param service where Teams is
	 * @param conversation the chat, channel or thread
	 * @param activity what is said
	 */
	public ConnectorAnswer send(String service, String conversation, ObjectNode activity) {
		return call(service, (uri, token) -> this.connector.send(uri, token, conversation, bytes(activity)));
	}

	/**
	 * Says something else in the place of what was said.
	 */
	public ConnectorAnswer update(String service, String conversation, String which, ObjectNode activity) {
		return call(service, (uri, token) -> this.connector.update(uri, token, conversation, which, bytes(activity)));
	}

	/**
	 * Deletes what was said.
	 */
	public ConnectorAnswer delete(String service, String conversation, String which) {
		return call(service, (uri, token) -> this.connector.delete(uri, token, conversation, which));
	}

	/**
	 * Begins a conversation, or finds the one that is there.
	 */
	public ConnectorAnswer create(String service, ObjectNode conversation) {
		return call(service, (uri, token) -> this.connector.create(uri, token, bytes(conversation)));
	}

	/**
	 * Asks for some of the people of a chat or channel.
	 * @param from what the part before led to, empty for the first
	 */
	public ConnectorAnswer people(String service, String conversation, String from) {
		return call(service, (uri, token) -> this.connector.people(uri, token, conversation, PEOPLE_IN_A_PART,
				from.isEmpty() ? null : from));
	}

	private ConnectorAnswer call(String service, Call call) {
		if (!this.hosts.allow(service)) {
			return ConnectorAnswer.none(ConnectorAnswer.NOT_SENT, "the address is none of Microsoft's");
		}
		ConnectorAnswer answer = once(service, call);
		// a token can be taken back before it is over
		ConnectorAnswer second = (answer.status() == UNAUTHORIZED) ? once(service, call) : answer;
		if (second.status() == UNAUTHORIZED && this.throttle.admits("unauthorized")) {
			logger.error(
					"Teams refuses the bot's token: MICROSOFT_APP_TENANT_ID has to be the tenant in which the bot is "
							+ "registered, and MICROSOFT_APP_ID the bot's own; nobody is asked until then");
		}
		return second;
	}

	private ConnectorAnswer once(String service, Call call) {
		try {
			String token = this.tokens.header();
			ConnectorAnswer answer = ConnectorAnswer.of(call.to(service(service), token));
			if (answer.status() == UNAUTHORIZED) {
				this.tokens.refused(token);
			}
			return answer;
		}
		catch (NoTokenException ex) {
			return noToken(ex);
		}
		catch (RestClientException ex) {
			return ConnectorAnswer.none(wasNotSent(ex) ? ConnectorAnswer.NOT_SENT : ConnectorAnswer.NO_ANSWER,
					"no answer");
		}
	}

	private ConnectorAnswer noToken(NoTokenException ex) {
		if (ex.refused() && this.throttle.admits("no token")) {
			logger.error("Microsoft gives the bot no token ({}): MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and "
					+ "MICROSOFT_APP_TENANT_ID have to be of one app registration", ex.getMessage());
		}
		return ConnectorAnswer.none(ex.refused() ? UNAUTHORIZED : ConnectorAnswer.NOT_SENT, "no token");
	}

	private static UriBuilderFactory service(String service) {
		return new DefaultUriBuilderFactory(
				service.endsWith("/") ? service.substring(0, service.length() - 1) : service);
	}

	private static boolean wasNotSent(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
				return true;
			}
		}
		return false;
	}

	private static byte[] bytes(ObjectNode json) {
		return json.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * One of the calls.
	 */
	private interface Call {

		ResponseEntity<byte[]> to(UriBuilderFactory service, @Nullable String token);

	}

}
