package worthwhile.web;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.testing.MutableClock;

/**
 * A chat platform's door, and what is logged and counted of strangers who knock at it: in
 * each test everything may be said again.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class GuardedDoor {

	private final String platform;

	@LocalServerPort
	private int port;

	@Autowired
	private MutableClock clock;

	@Autowired
	private MeterRegistry meters;

	private int saidBefore;

	protected GuardedDoor(String platform) {
		this.platform = platform;
	}

	@BeforeEach
	void mayBeSaidAgain(CapturedOutput output) {
		this.saidBefore = output.length();
		this.clock.advance(Duration.ofMinutes(1));
	}

	protected final int port() {
		return this.port;
	}

	protected final MutableClock clock() {
		return this.clock;
	}

	/**
	 * What was logged in this test.
	 */
	protected final String said(CapturedOutput output) {
		return output.getAll().substring(this.saidBefore);
	}

	/**
	 * How many were refused for a reason, ever.
	 */
	protected final double counted(RejectReason refusal) {
		return this.meters.get("worthwhile.rejected")
			.tag("platform", this.platform)
			.tag("reason", refusal.tag())
			.counter()
			.count();
	}

}
