package worthwhile.storage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.start.StartRefused;

/**
 * Runs PostgreSQL's programs; what they say goes to a log file.
 */
final class Programs {

	private static final int LAST_LINES = 8;

	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

	private final Path bin;

	private final Path log;

	Programs(Path bin, Path log) {
		this.bin = bin;
		this.log = log;
	}

	/**
	 * Runs a program to its end.
	 * @throws StartRefused with the program's own words if it fails
	 */
	void run(String program, List<String> arguments) {
		try {
			long before = Files.exists(this.log) ? Files.size(this.log) : 0;
			if (process(program, arguments).waitFor() != 0) {
				throw refused(program, said(before), null);
			}
		}
		catch (IOException ex) {
			throw refused(program, ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + program, ex);
		}
	}

	private Process process(String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (ROOT) {
			// in a user namespace of its own root is nobody in particular
			command.addAll(List.of("unshare", "--user"));
		}
		command.add(this.bin.resolve(program).toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(this.log.toFile()));
		builder.environment().put("LC_ALL", "C");
		return builder.start();
	}

	private String said(long before) throws IOException {
		byte[] log = Files.readAllBytes(this.log);
		List<String> said = new String(log, (int) before, log.length - (int) before, StandardCharsets.UTF_8).lines()
			.toList();
		return String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
	}

	private StartRefused refused(String program, @Nullable String words, @Nullable IOException cause) {
		String action = "Mend that and start again; PostgreSQL's log is %s.".formatted(this.log);
		String root = " PostgreSQL does not run as root: where 'unshare' fails, start Worthwhile as another user.";
		return new StartRefused("PostgreSQL's program '%s' failed:%n%n%s".formatted(program, words),
				ROOT ? action + root : action, cause);
	}

}
