package worthwhile.checkin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import worthwhile.WorthwhileApplication;
import worthwhile.schedule.Sweep;
import worthwhile.testing.MutableClock;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * A node in a process of its own that sweeps once at an instant.
 */
final class SweepingNode {

	private final Process process;

	private SweepingNode(Process process) {
		this.process = process;
	}

	static SweepingNode start(String now, Map<String, String> database) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = new ArrayList<>(List.of(java.toString(), "-Dnow=" + now));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), SweepingNode.class.getName()));
		database.forEach((name, value) -> command.add("--" + name + "=" + value));
		command.addAll(List.of("--worthwhile.heartbeats.enabled=false", "--worthwhile.playground.enabled=false",
				"--server.port=0"));
		return new SweepingNode(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", "sweeping-node.log").toFile())
			.start());
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Ends the process as <code>kill -9</code> does.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(WorthwhileApplication.class, StandingClock.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
			.run(arguments)
			.getBean(Sweep.class)
			.sweep();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StandingClock {

		@Bean
		@Primary
		MutableClock standingClock() {
			return MutableClock.at(System.getProperty("now"));
		}

	}

	/**
	 * Keeps what tests add to the application out of it.
	 */
	private static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
			return type.getResource().getURL().getPath().contains("/test-classes/");
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof WithoutTests;
		}

		@Override
		public int hashCode() {
			return WithoutTests.class.hashCode();
		}

	}

}
