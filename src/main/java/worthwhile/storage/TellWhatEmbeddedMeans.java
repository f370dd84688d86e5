package worthwhile.storage;

import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Says at the start what it means that the answers of a real workspace are in the
 * embedded database.
 */
@Component
@Conditional(NoDatabaseConfigured.class)
class TellWhatEmbeddedMeans {

	private static final Logger log = LoggerFactory.getLogger(TellWhatEmbeddedMeans.class);

	private static final List<String> PLATFORMS = List.of("worthwhile.slack", "worthwhile.msteams");

	private final Environment environment;

	private final EmbeddedDatabase database;

	TellWhatEmbeddedMeans(Environment environment, EmbeddedDatabase database) {
		this.environment = environment;
		this.database = database;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		if (PLATFORMS.stream().anyMatch(this::isConfigured)) {
			log.info(
					"The answers of real people are in {}, on this machine alone: no second Worthwhile can share the "
							+ "work, and the backup is a copy of that folder made while Worthwhile is stopped. "
							+ "For more than that, name a PostgreSQL with spring.datasource.url",
					this.database.folder().root());
		}
	}

	private boolean isConfigured(String platform) {
		return Binder.get(this.environment)
			.bind(platform, Bindable.mapOf(String.class, String.class))
			.orElseGet(Map::of)
			.values()
			.stream()
			.anyMatch(StringUtils::hasText);
	}

}
