package worthwhile.testing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.WorkspaceRef;

/**
 * Makes members by the thousand, who are all to be asked at once.
 */
public final class JdbcCrowd {

	private static final String MEMBERS = """
			WITH places AS (
					INSERT INTO workspace (id, platform, ref)
					SELECT gen_random_uuid(), :platform, ref FROM unnest(:workspaces::text[]) AS ref
					ON CONFLICT (platform, ref) DO UPDATE SET ref = excluded.ref
					RETURNING id, ref
				),
				members AS (
					INSERT INTO member (id, workspace, person, asked_on, asked_at, zone, language, cadence, networks,
						quiet_from, quiet_to, standing)
					SELECT gen_random_uuid(), places.id, :prefix || n, '{1,2,3,4,5}', :time, 'UTC', 'en', 'DAILY',
						'{linkedin}', '20:00', '08:00', 'ACTIVE'
					FROM generate_series(1, :count) AS n
					JOIN places ON places.ref = (:workspaces::text[])[1 + n % cardinality(:workspaces::text[])]
					RETURNING id
				)
			INSERT INTO due (kind, subject, at) SELECT 'ask', id, :asked FROM members
			""";

	private final JdbcClient jdbc;

	public JdbcCrowd(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * People whose ids are a prefix and a number from 1 on, by turns in workspaces of one
	 * platform. Their time is that of the instant in UTC, on working days.
	 */
	public void joins(int count, String prefix, Instant asked, WorkspaceRef... workspaces) {
		this.jdbc.sql(MEMBERS)
			.param("platform", workspaces[0].platform())
			.param("workspaces", Stream.of(workspaces).map(WorkspaceRef::workspace).toArray(String[]::new))
			.param("count", count)
			.param("prefix", prefix)
			.param("time", LocalTime.ofInstant(asked, ZoneOffset.UTC))
			.param("asked", asked.atOffset(ZoneOffset.UTC))
			.update();
	}

}
