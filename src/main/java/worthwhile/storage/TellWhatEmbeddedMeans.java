package worthwhile.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import worthwhile.start.ConnectedPlatforms;

/**
 * Says at the start what it means that the answers of a real workspace are in the
 * embedded database.
 */
@Component
@Conditional(NoDatabaseConfigured.class)
class TellWhatEmbeddedMeans {

	private static final Logger log = LoggerFactory.getLogger(TellWhatEmbeddedMeans.class);

	private final Environment environment;

	private final EmbeddedDatabase database;

	TellWhatEmbeddedMeans(Environment environment, EmbeddedDatabase database) {
		this.environment = environment;
		this.database = database;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		if (ConnectedPlatforms.any(this.environment)) {
			log.info(
					"The answers of real people are in {}, on this machine alone: no second Worthwhile can share the "
							+ "work, and the backup is a copy of that folder made while Worthwhile is stopped. "
							+ "For more than that, name a PostgreSQL with spring.datasource.url",
					this.database.folder().root());
		}
	}

}
