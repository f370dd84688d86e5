package worthwhile.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Shows one line for each class whose tests have run and, of a test that failed, the
 * failure with all that it printed; what the others print is dropped. The build asks for
 * that with {@code worthwhile.test.output.quiet}.
 */
public final class ReadableOutput implements TestExecutionListener {

	private final boolean active;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final PrintStream capture = new PrintStream(this.printed, true, StandardCharsets.UTF_8);

	private PrintStream console = System.out;

	private @Nullable TestPlan plan;

	private long started;

	private int tests;

	public ReadableOutput() {
		this(Boolean.getBoolean("worthwhile.test.output.quiet"));
	}

	ReadableOutput(boolean active) {
		this.active = active;
	}

	/**
	 * The build runs each class as a plan of its own: the capture stays, since whatever
	 * is printed after a plan is no failing test's.
	 */
	@Override
	public void testPlanExecutionStarted(TestPlan plan) {
		this.plan = plan;
		if (this.active && System.out != this.capture) {
			this.console = System.out;
			System.setOut(this.capture);
			System.setErr(this.capture);
		}
	}

	@Override
	public void executionStarted(TestIdentifier begun) {
		if (isClass(begun)) {
			this.tests = 0;
			this.started = System.nanoTime();
			this.printed.reset();
		}
	}

	@Override
	public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
		if (this.active) {
			show(finished, result);
		}
	}

	private void show(TestIdentifier finished, TestExecutionResult result) {
		if (result.getStatus() == Status.FAILED) {
			this.console.print(failure(finished, result.getThrowable()));
		}
		if (finished.isTest()) {
			this.tests++;
			this.printed.reset();
		}
		if (isClass(finished)) {
			this.console.printf("%s: %d tests in %.1f s%n", finished.getLegacyReportingName(), this.tests,
					Duration.ofNanos(System.nanoTime() - this.started).toMillis() / 1000.0);
		}
	}

	/**
	 * One text, so that another process's lines do not come between its own.
	 */
	private String failure(TestIdentifier failed, Optional<Throwable> cause) {
		return "%nFAILED: %s%n%s%n--- it printed ---%n%s--- end ---%n%n".formatted(path(failed),
				cause.map(Throwables::getStackTrace).orElse(""), this.printed.toString(StandardCharsets.UTF_8));
	}

	private String path(TestIdentifier identifier) {
		Deque<String> names = new ArrayDeque<>();
		Optional<TestIdentifier> next = Optional.of(identifier);
		while (next.isPresent() && !isEngine(next.get())) {
			names.addFirst(next.get().getDisplayName());
			next = parent(next.get());
		}
		return String.join(" > ", names);
	}

	private boolean isClass(TestIdentifier identifier) {
		return parent(identifier).filter(ReadableOutput::isEngine).isPresent();
	}

	private static boolean isEngine(TestIdentifier identifier) {
		return identifier.getParentIdObject().isEmpty();
	}

	private Optional<TestIdentifier> parent(TestIdentifier identifier) {
		return Optional.ofNullable(this.plan).flatMap((all) -> all.getParent(identifier));
	}

}
