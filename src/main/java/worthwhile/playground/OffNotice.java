package worthwhile.playground;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says how to turn the playground on where it is off only for caution.
 */
@Component
class OffNotice {

	private static final Logger log = LoggerFactory.getLogger(OffNotice.class);

	private final Environment environment;

	OffNotice(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		if (Exposure.of(this.environment, Container.around()) == Exposure.OFF_IN_CONTAINER) {
			log.info("No chat platform is configured, and in a container the playground is off. "
					+ "Set worthwhile.playground.enabled=true to turn it on");
		}
	}

}
