package worthwhile.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * The browser that <code>CHROMIUM</code> or the path names.
 */
final class Chromium implements AutoCloseable {

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Chromium start() {
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Chromium(playwright,
				playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
								"--disable-background-networking", "--disable-component-update", "--disable-sync"))));
	}

	/**
	 * A window of its own, so many pixels wide and high.
	 */
	Page open(int width, int height, ColorScheme scheme) {
		return this.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
			.setLocale("en-GB")
			.setColorScheme(scheme)).newPage();
	}

	/**
	 * A window for pictures, in which nothing moves.
	 * @param scale how many pixels of the picture one of the page is, in a row
	 */
	Page openStill(int width, int height, ColorScheme scheme, double scale) {
		return this.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
			.setLocale("en-GB")
			.setDeviceScaleFactor(scale)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setColorScheme(scheme)).newPage();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Path executable() {
		String named = System.getenv("CHROMIUM");
		if (named != null) {
			return Path.of(named);
		}
		return Stream.of(System.getenv("PATH").split(":"))
			.flatMap((folder) -> Stream.of("chromium", "chromium-browser", "google-chrome")
				.map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No Chromium on the path"));
	}

}
