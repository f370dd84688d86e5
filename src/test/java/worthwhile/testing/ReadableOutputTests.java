package worthwhile.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class ReadableOutputTests {

	@Test
	void showsWhatAFailingTestPrintedAndNothingElse() {
		assertThat(shown(OneFails.class, true))
			.containsSubsequence("FAILED: ReadableOutputTests$OneFails > fails()", "it is broken",
					"at worthwhile.testing.ReadableOutputTests$OneFails.fails", "said by fails", "wailed by fails",
					"OneFails: 2 tests in ")
			.doesNotContain("said by passes");
	}

	@Test
	void showsWhatAClassPrintedThatCannotBegin() {
		assertThat(shown(NoneBegins.class, true)).containsSubsequence("FAILED: ReadableOutputTests$NoneBegins",
				"no beginning", "said at the beginning", "NoneBegins: 0 tests in ");
	}

	@Test
	void staysOutOfTheWayUnlessTheBuildAsks() {
		assertThat(shown(OneFails.class, false)).contains("said by fails", "wailed by fails", "said by passes")
			.doesNotContain("FAILED");
	}

	private static String shown(Class<?> tests, boolean active) {
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream shown = new ByteArrayOutputStream();
		try (PrintStream console = new PrintStream(shown, true, StandardCharsets.UTF_8)) {
			System.setOut(console);
			System.setErr(console);
			run(tests, new ReadableOutput(active));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
		return shown.toString(StandardCharsets.UTF_8);
	}

	private static void run(Class<?> tests, ReadableOutput listener) {
		Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
			.enableTestExecutionListenerAutoRegistration(false)
			.addTestExecutionListeners(listener)
			.build());
		launcher.execute(LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectClass(tests))
			.forExecution()
			.build());
	}

	static class OneFails {

		@Test
		void passes() {
			System.out.println("said by passes");
		}

		@Test
		void fails() {
			System.out.println("said by fails");
			System.err.println("wailed by fails");
			fail("it is broken");
		}

	}

	static class NoneBegins {

		@BeforeAll
		static void begin() {
			System.out.println("said at the beginning");
			fail("no beginning");
		}

		@Test
		void passes() {
			assertThat(true).isTrue();
		}

	}

}
