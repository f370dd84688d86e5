package worthwhile.browser;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with packages from npm, which is asked for them once.
 *
 * @param path in <code>target</code>
 */
record NpmFolder(Path path) {

	private static final String PACKAGES = "package.json";

	private static final String MODULES = "node_modules";

	/**
	 * The folder of that name, with the packages that are named elsewhere. Of processes
	 * that want the same one fetches it.
	 * @param source a folder with a <code>package.json</code>
	 * @return empty where there is no npm, or it reaches nothing
	 */
	static Optional<NpmFolder> of(String name, Path source) throws IOException, InterruptedException {
		NpmFolder folder = new NpmFolder(Files.createDirectories(Path.of("target", name).toAbsolutePath()));
		try (FileChannel lock = FileChannel.open(folder.path.resolveSibling(name + ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			lock.lock();
			return (folder.isAsNamedIn(source) || folder.fetches(source)) ? Optional.of(folder) : Optional.empty();
		}
	}

	/**
	 * Whether there is npm at all.
	 */
	static boolean isPossible() {
		return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "npm")));
	}

	private boolean isAsNamedIn(Path source) throws IOException {
		Path packages = this.path.resolve(PACKAGES);
		return Files.exists(packages) && Files.mismatch(source.resolve(PACKAGES), packages) == -1
				&& Files.exists(this.path.resolve(MODULES));
	}

	private boolean fetches(Path source) throws IOException, InterruptedException {
		take(source.resolve(PACKAGES));
		boolean fetched = runs("npm", "install", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund",
				"--no-package-lock");
		if (!fetched) {
			Files.delete(this.path.resolve(PACKAGES));
		}
		return fetched;
	}

	/**
	 * Copies a file there.
	 */
	void take(Path file) throws IOException {
		Files.copy(file, this.path.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Whether a program runs well there, within five minutes.
	 */
	boolean runs(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).directory(this.path.toFile())
				.redirectErrorStream(true)
				.redirectOutput(this.path.resolve(command[0] + ".log").toFile())
				.start();
			return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			// there is no such program
			return false;
		}
	}

	/**
	 * A file of a package, as text.
	 */
	String text(String file) throws IOException {
		return Files.readString(this.path.resolve(MODULES).resolve(file));
	}

}
