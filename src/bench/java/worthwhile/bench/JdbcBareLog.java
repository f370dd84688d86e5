package worthwhile.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import worthwhile.bench.JdbcBareTransaction.Row;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The least that anybody has to do for a signed command: its signature is computed, the
 * rows that it leaves behind are written with plain JDBC and committed, and a fixed
 * sentence is the answer. Nothing is read and nothing decided. It is served beside the
 * bot, from the same pool, and shows what the rows alone leave of the health page's rate.
 * Where the answer is a message of the bot's, another row says which, once that is known.
 */
public class JdbcBareLog {

	static final String PATH = "/bare/log";

	static final String WITH_MESSAGE = "/bare/message";

	private static final String HEARD = """
			INSERT INTO heard (platform, id, at) VALUES ('slack', ?, ?) ON CONFLICT DO NOTHING
			""";

	private static final String CHECK_IN = """
			INSERT INTO check_in (member_id, day, span, state, step, answered_at) VALUES (?, ?, 'day', 'answered', 'done', ?)
			ON CONFLICT (member_id, day, span) DO UPDATE SET answered_at = excluded.answered_at
			""";

	private static final String ENTRY = """
			INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, stated)
			VALUES (?, ?, 'day', 'linkedin', 35, 25, 10, true)
			ON CONFLICT (member_id, day, span, network) DO UPDATE SET minutes = excluded.minutes
			""";

	private static final String REPLY = """
			INSERT INTO reply (lane, recipient, message, posted_at) SELECT id, ?, ?, ? FROM lane LIMIT 1
			ON CONFLICT DO NOTHING
			""";

	@Bean
	ServletRegistrationBean<HttpServlet> bareLog(DataSource dataSource) {
		return registration(new BareLogServlet(dataSource, false), PATH);
	}

	@Bean
	ServletRegistrationBean<HttpServlet> bareMessage(DataSource dataSource) {
		return registration(new BareLogServlet(dataSource, true), WITH_MESSAGE);
	}

	private static ServletRegistrationBean<HttpServlet> registration(HttpServlet servlet, String path) {
		ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(servlet, path);
		registration.setName(path);
		return registration;
	}

	private static final class BareLogServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private static final byte[] ANSWER = "{\"text\":\"stored\"}".getBytes(StandardCharsets.UTF_8);

		private final transient DataSource dataSource;

		private final boolean withMessage;

		private transient volatile List<UUID> members = List.of();

		BareLogServlet(DataSource dataSource, boolean withMessage) {
			this.dataSource = dataSource;
			this.withMessage = withMessage;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			String signature = digest(request.getInputStream().readAllBytes());
			write(signature + ThreadLocalRandom.current().nextLong());
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

		/**
		 * A check-in refers to a member.
		 */
		private UUID anybody() {
			if (this.members.isEmpty()) {
				this.members = JdbcClient.create(this.dataSource).sql("SELECT id FROM member").query(UUID.class).list();
			}
			return this.members.get(ThreadLocalRandom.current().nextInt(this.members.size()));
		}

		private void write(String id) {
			UUID member = anybody();
			OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
			// hardly ever twice the same for a member
			LocalDate day = LocalDate.ofEpochDay(ThreadLocalRandom.current().nextLong(1_000_000));
			JdbcBareTransaction.commit(this.dataSource, new Row(HEARD, id, now), new Row(CHECK_IN, member, day, now),
					new Row(ENTRY, member, day));
			if (this.withMessage) {
				JdbcBareTransaction.commit(this.dataSource, new Row(REPLY, member.toString(), id, now));
			}
		}

	}

}
