package worthwhile.outbox;

import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What a running bot calls itself in what it leases.
 */
@Component
class NodeName {

	private final String name;

	/**
	 * The embedded database serves one process at a time, which after a crash goes on
	 * under the same name and so need not wait for its own leases to end. Of those that
	 * share a database, each start has a name of its own.
	 */
	NodeName(@Value("${spring.datasource.url:}") String database) {
		this.name = StringUtils.hasText(database) ? UUID.randomUUID().toString() : "the only one";
	}

	String name() {
		return this.name;
	}

}
