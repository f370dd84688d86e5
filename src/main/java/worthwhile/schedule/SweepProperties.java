package worthwhile.schedule;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of this node a sweep takes.
 *
 * @param workers how many batches are done at the same time when there are many; each
 * holds a connection meanwhile
 */
@ConfigurationProperties("worthwhile.sweep")
record SweepProperties(@DefaultValue("2") int workers) {

	SweepProperties {
		if (workers < 1) {
			throw new IllegalArgumentException("worthwhile.sweep.workers is at least 1");
		}
	}

}
