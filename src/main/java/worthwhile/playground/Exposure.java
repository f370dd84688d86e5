package worthwhile.playground;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import worthwhile.start.ConnectedPlatforms;

/**
 * Who can reach the playground.
 */
enum Exposure {

	/** Nobody: it is off. */
	OFF,
	/** Off, only since this is a container and nobody said that they want it. */
	OFF_IN_CONTAINER,
	/** Browsers of this machine. */
	LOOPBACK,
	/** Whoever has the token that is printed at the start. */
	TOKEN;

	private static final List<String> LOOPBACK_ADDRESSES = List.of("127.0.0.1", "localhost", "::1");

	static Exposure of(Environment environment, boolean container) {
		Boolean enabled = environment.getProperty("worthwhile.playground.enabled", Boolean.class);
		boolean inContainer = environment.getProperty("worthwhile.playground.container", Boolean.class, container);
		if (enabled == null) {
			return unasked(environment, inContainer);
		}
		if (!enabled) {
			return OFF;
		}
		return (inContainer || wantsOtherAddress(environment.getProperty("server.address"))) ? TOKEN : LOOPBACK;
	}

	boolean on() {
		return this == LOOPBACK || this == TOKEN;
	}

	private static Exposure unasked(Environment environment, boolean container) {
		if (ConnectedPlatforms.any(environment)) {
			return OFF;
		}
		return container ? OFF_IN_CONTAINER : LOOPBACK;
	}

	private static boolean wantsOtherAddress(@Nullable String address) {
		return StringUtils.hasText(address) && !LOOPBACK_ADDRESSES.contains(address);
	}

}
