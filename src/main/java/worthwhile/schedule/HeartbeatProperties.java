package worthwhile.schedule;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this node takes part in the heartbeats.
 *
 * @param enabled whether it does; without any node that does nothing is asked
 */
@ConfigurationProperties("worthwhile.heartbeats")
record HeartbeatProperties(@DefaultValue("true") boolean enabled) {

}
