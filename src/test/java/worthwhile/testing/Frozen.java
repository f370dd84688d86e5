package worthwhile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that are stopped where they are, until this is closed.
 */
public final class Frozen implements AutoCloseable {

	private final String processes;

	private Frozen(Stream<Long> processes) {
		this.processes = processes.map(Object::toString).collect(Collectors.joining(" "));
		signal("STOP");
	}

	/**
	 * Stops the sessions of a server and the process that would begin another one.
	 * @param sessions the processes of at least one
	 */
	static Frozen server(List<Long> sessions) {
		long server = ProcessHandle.of(sessions.get(0)).flatMap(ProcessHandle::parent).orElseThrow().pid();
		return new Frozen(Stream.concat(Stream.of(server), sessions.stream()));
	}

	@Override
	public void close() {
		signal("CONT");
	}

	private void signal(String name) {
		try {
			Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + this.processes).inheritIO().start();
			assertThat(kill.waitFor()).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
