package worthwhile.schedule;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Sweeps every few seconds.
 */
@Component
class SweepHeartbeat implements Heartbeat {

	private final Sweep sweep;

	SweepHeartbeat(Sweep sweep) {
		this.sweep = sweep;
	}

	@Override
	public String name() {
		return "sweep";
	}

	@Override
	public Duration every() {
		return Duration.ofSeconds(5);
	}

	@Override
	public void beat() {
		this.sweep.sweep();
	}

}
