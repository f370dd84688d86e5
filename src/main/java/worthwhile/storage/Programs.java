package worthwhile.storage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * Runs PostgreSQL's programs; what they say goes to a log file.
 */
final class Programs {

	private static final int LAST_LINES = 8;

	private final Path bin;

	private final Path log;

	Programs(Path bin, Path log) {
		this.bin = bin;
		this.log = log;
	}

	/**
	 * Runs a program to its end.
	 * @throws StorageRefused with the program's own words if it fails
	 */
	void run(String program, List<String> arguments) {
		try {
			long before = Files.exists(this.log) ? Files.size(this.log) : 0;
			if (process(program, arguments).waitFor() != 0) {
				throw failed(program, before);
			}
		}
		catch (IOException ex) {
			throw new StorageRefused("PostgreSQL's program '%s' cannot be run: %s".formatted(program, ex.getMessage()),
					"The data folder holds PostgreSQL's programs: this user must be able to run them.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + program, ex);
		}
	}

	private Process process(String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root; in a user namespace root is somebody
			// else
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.bin.resolve(program).toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(this.log.toFile()));
		builder.environment().put("LC_ALL", "C");
		return builder.start();
	}

	private StorageRefused failed(String program, long before) throws IOException {
		byte[] log = Files.readAllBytes(this.log);
		List<String> said = new String(log, (int) before, log.length - (int) before, StandardCharsets.UTF_8).lines()
			.toList();
		String last = String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
		return new StorageRefused("PostgreSQL's program '%s' failed:%n%n%s".formatted(program, last),
				"Mend what PostgreSQL complains about and start again; its log is %s.".formatted(this.log));
	}

}
