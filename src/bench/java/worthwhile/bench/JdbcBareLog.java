package worthwhile.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The least that anybody has to do for a signed command: its signature is computed, the
 * rows that it leaves behind are written with plain JDBC and committed, and a fixed
 * sentence is the answer. Nothing is read and nothing decided. It is served beside the
 * bot, from the same pool, and shows what the rows alone leave of the health page's rate.
 */
public class JdbcBareLog {

	static final String PATH = "/bare/log";

	@Bean
	ServletRegistrationBean<HttpServlet> bareLog(DataSource dataSource) {
		return new ServletRegistrationBean<>(new BareLogServlet(new JdbcBareRows(dataSource, "slack")), PATH);
	}

	private static final class BareLogServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private static final byte[] ANSWER = "{\"text\":\"stored\"}".getBytes(StandardCharsets.UTF_8);

		private final transient JdbcBareRows rows;

		BareLogServlet(JdbcBareRows rows) {
			this.rows = rows;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			String signature = digest(request.getInputStream().readAllBytes());
			this.rows.write(signature + ThreadLocalRandom.current().nextLong());
			response.setContentType("application/json");
			response.getOutputStream().write(ANSWER);
		}

		private static String digest(byte[] body) {
			try {
				Mac mac = Mac.getInstance("HmacSHA256");
				mac.init(new SecretKeySpec(new byte[] { 1 }, "HmacSHA256"));
				return HexFormat.of().formatHex(mac.doFinal(body));
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
