package worthwhile.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import worthwhile.WorthwhileApplication;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * The bot that the browser visits: one that runs already
 * (<code>worthwhile.browser.url</code>), a packaged one
 * (<code>worthwhile.browser.jar</code>, on <code>worthwhile.browser.java</code> with
 * <code>worthwhile.browser.java-options</code>), or the classes under test. The last two
 * run in a process of their own on an empty database.
 */
final class RunningBot {

	private static final Pattern READY = Pattern.compile("Worthwhile is ready: open (http\\S+)");

	private final String url;

	private final @Nullable Process process;

	private final @Nullable Path folder;

	private RunningBot(String url, @Nullable Process process, @Nullable Path folder) {
		this.url = url;
		this.process = process;
		this.folder = folder;
	}

	static RunningBot start() throws IOException {
		String running = System.getProperty("worthwhile.browser.url");
		if (StringUtils.hasText(running)) {
			return new RunningBot(running, null, null);
		}
		Path folder = Files.createTempDirectory("worthwhile-browser");
		List<String> command = new ArrayList<>();
		command.add(System.getProperty("worthwhile.browser.java", java().toString()));
		String options = System.getProperty("worthwhile.browser.java-options", "");
		command.addAll(List.of(StringUtils.tokenizeToStringArray(options, " ")));
		command.addAll(program());
		command.addAll(List.of("--server.port=0", "--worthwhile.playground.enabled=true",
				"--worthwhile.data-dir=" + folder.resolve("data")));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile()).start();
		return new RunningBot(address(process), process, folder);
	}

	private static List<String> program() {
		String jar = System.getProperty("worthwhile.browser.jar");
		if (StringUtils.hasText(jar)) {
			return List.of("-jar", Path.of(jar).toAbsolutePath().toString());
		}
		String classes = Path.of("target", "classes").toAbsolutePath().toString();
		String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return List.of("-cp", classes + System.getProperty("path.separator") + withoutTests(path),
				WorthwhileApplication.class.getName());
	}

	/**
	 * The tests bring settings of their own.
	 */
	private static String withoutTests(String path) {
		String separator = System.getProperty("path.separator");
		return String.join(separator,
				List.of(path.split(separator)).stream().filter((entry) -> !entry.endsWith("test-classes")).toList());
	}

	private static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	private static String address(Process process) {
		CompletableFuture<String> address = new CompletableFuture<>();
		Thread reader = new Thread(() -> read(process, address), "worthwhile-output");
		reader.setDaemon(true);
		reader.start();
		return address.orTimeout(3, TimeUnit.MINUTES).join();
	}

	private static void read(Process process, CompletableFuture<String> address) {
		StringBuilder before = new StringBuilder();
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				before.append(line).append('\n');
				Matcher ready = READY.matcher(line);
				if (ready.find()) {
					address.complete(ready.group(1));
				}
			}
		}
		catch (IOException ex) {
			// it was stopped
			before.append(ex.getMessage());
		}
		address.completeExceptionally(new IllegalStateException("The bot did not start:\n" + before));
	}

	String url() {
		return this.url;
	}

	/**
	 * Where everything of the page is, without a slash at the end.
	 */
	String origin() {
		return this.url.replaceAll("(?<=[^/:])/.*$", "");
	}

	/**
	 * What the page itself talks to, entered by the same door.
	 */
	RestClient api() throws IOException, InterruptedException {
		HttpResponse<Void> entered = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.url)).build(), BodyHandlers.discarding());
		RestClient.Builder client = RestClient.builder().baseUrl(origin() + "/playground/api/");
		entered.headers()
			.firstValue(HttpHeaders.SET_COOKIE)
			.ifPresent((cookie) -> client.defaultHeader(HttpHeaders.COOKIE, cookie.split(";")[0]));
		return client.build();
	}

	void stop() throws InterruptedException, IOException {
		if (this.process != null) {
			this.process.destroy();
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		if (this.folder != null) {
			FileSystemUtils.deleteRecursively(this.folder);
		}
	}

}
