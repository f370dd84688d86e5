package worthwhile.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import worthwhile.WorthwhileApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A node in a process of its own, whose clock stands still, until it is killed.
 */
public final class NodeProcess {

	private final Process process;

	private NodeProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts a node.
	 * @param work a configuration with a bean of the type {@link Runnable}, which runs
	 * once the node is up
	 * @param now the instant at which its clock stands
	 * @param properties the settings of the application
	 */
	public static NodeProcess start(Class<?> work, String now, Map<String, String> properties) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dnow=" + now, "-cp", System.getProperty("java.class.path")));
		command.addAll(List.of(NodeProcess.class.getName(), work.getName()));
		properties.forEach((name, value) -> command.add("--" + name + "=" + value));
		command.addAll(List.of("--worthwhile.heartbeats.enabled=false", "--worthwhile.playground.enabled=false",
				"--server.port=0"));
		return new NodeProcess(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", work.getSimpleName() + ".log").toFile())
			.start());
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Ends the process as <code>kill -9</code> does.
	 */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Runs the node.
	 * @param arguments the name of the configuration, then the settings
	 */
	public static void main(String[] arguments) throws ClassNotFoundException {
		new SpringApplicationBuilder(WorthwhileApplication.class, StandingClock.class, Class.forName(arguments[0]))
			.run(List.of(arguments).subList(1, arguments.length).toArray(String[]::new))
			.getBean(Runnable.class)
			.run();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StandingClock {

		@Bean
		@Primary
		MutableClock standingClock() {
			return MutableClock.at(System.getProperty("now"));
		}

	}

}
