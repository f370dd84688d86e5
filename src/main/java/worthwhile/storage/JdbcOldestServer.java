package worthwhile.storage;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

import worthwhile.start.StartRefused;

/**
 * Refuses a PostgreSQL that cannot be reached, is too old or mixes sessions, before
 * anything is migrated.
 */
@Component
class JdbcOldestServer implements FlywayConfigurationCustomizer, FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(JdbcOldestServer.class);

	private static final int OLDEST = 14;

	/**
	 * Changing a large table takes as long as it takes.
	 */
	@Override
	public void customize(FluentConfiguration configuration) {
		try {
			configuration.dataSource(JdbcFirstConnection.unpooled(configuration.getDataSource()));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database has no pool of its own", ex);
		}
	}

	@Override
	public void migrate(Flyway flyway) {
		check(flyway.getConfiguration().getDataSource());
		MigrateResult result = flyway.migrate();
		if (result.migrationsExecuted > 0) {
			log.info("The tables are now those of version {}", result.targetSchemaVersion);
		}
	}

	static void check(int majorVersion) {
		if (majorVersion < OLDEST) {
			throw new StartRefused("The database is PostgreSQL %d, which is too old.".formatted(majorVersion),
					"Give 'spring.datasource.url' a PostgreSQL %d or newer, or leave it out to use the embedded one."
						.formatted(OLDEST));
		}
	}

	private static void check(DataSource database) {
		try (Connection connection = JdbcFirstConnection.open(database)) {
			check(connection.getMetaData().getDatabaseMajorVersion());
			JdbcFirstConnection.checkNobodyMixesSessions(connection);
		}
		catch (SQLException ex) {
			throw new StartRefused("The database cannot be reached: %s".formatted(ex.getMessage()),
					"Check 'spring.datasource.url', 'spring.datasource.username' and 'spring.datasource.password', "
							+ "and that PostgreSQL runs; or leave the url out to use the embedded one.",
					ex);
		}
	}

}
