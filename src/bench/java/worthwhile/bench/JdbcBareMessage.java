package worthwhile.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The least that anybody has to do for a message in Teams, as {@link JdbcBareLog} is for
 * a command in Slack: the signature of its token is checked, the rows are written, a
 * fixed sentence is posted where Teams takes answers, and another row says which message
 * that is. What is not asked for, such as a card or who may say so, is left out.
 */
public class JdbcBareMessage {

	static final String PATH = "/bare/message";

	/** The same without a check of anything and without an answer that is posted. */
	static final String ROWS = "/bare/rows";

	@Bean
	ServletRegistrationBean<HttpServlet> bareMessage(DataSource dataSource, @Value("${bench.key}") String key,
			@Value("${bench.service}") String service) {
		return registration(PATH, new BareMessageServlet(rows(dataSource), key(key), service));
	}

	@Bean
	ServletRegistrationBean<HttpServlet> bareRows(DataSource dataSource) {
		return registration(ROWS, new BareMessageServlet(rows(dataSource), null, ""));
	}

	private static JdbcBareRows rows(DataSource dataSource) {
		return new JdbcBareRows(dataSource, "msteams");
	}

	private static ServletRegistrationBean<HttpServlet> registration(String path, HttpServlet servlet) {
		ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(servlet, path);
		registration.setName(path);
		return registration;
	}

	static String text(PublicKey key) {
		return Base64.getEncoder().encodeToString(key.getEncoded());
	}

	private static PublicKey key(String text) {
		try {
			return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class BareMessageServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final transient JdbcBareRows rows;

		private final transient @Nullable PublicKey key;

		private final String service;

		private final transient HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

		BareMessageServlet(JdbcBareRows rows, @Nullable PublicKey key, String service) {
			this.rows = rows;
			this.key = key;
			this.service = service;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			String token = request.getHeader("Authorization").substring("Bearer ".length());
			request.getInputStream().readAllBytes();
			if (this.key != null) {
				BareSignature.verify(this.key, token);
			}
			String id = Long.toString(ThreadLocalRandom.current().nextLong());
			this.rows.write(id);
			this.rows.writeMessage((this.key != null) ? post(token, id) : id);
		}

		private String post(String token, String id) throws IOException {
			HttpRequest answer = HttpRequest
				.newBuilder(URI.create(this.service + "v3/conversations/" + id + "/activities"))
				.header("Authorization", "Bearer " + token)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"message\",\"text\":\"stored\"}"))
				.build();
			try {
				return this.http.send(answer, HttpResponse.BodyHandlers.ofString()).body();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

	}

}
