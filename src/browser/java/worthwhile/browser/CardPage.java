package worthwhile.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A page on which Microsoft's own library reads and draws Adaptive Cards.
 */
public final class CardPage implements AutoCloseable {

	private static final Path SOURCES = Path.of("src", "browser", "cards");

	/** Where the libraries go. */
	private static final String LIBRARIES = "<!-- libraries -->";

	/** So many cards are read at once. */
	private static final int AT_ONCE = 50;

	private final Page page;

	/** What else ends with it. */
	private final Runnable around;

	private CardPage(Page page, Runnable around) {
		this.page = page;
		this.around = around;
	}

	/**
	 * A page in a browser of its own, which ends with it. Where there is no npm, whoever
	 * asks for it in a test is not tested.
	 */
	public static CardPage start() throws IOException, InterruptedException {
		assumeTrue(NpmFolder.isPossible(), "There is no npm to fetch Microsoft's library with");
		NpmFolder libraries = libraries()
			.orElseThrow(() -> new IllegalStateException("npm fetched nothing: see target/cards/npm.log"));
		Chromium chromium = Chromium.start();
		return new CardPage(open(libraries, chromium, 600, ColorScheme.LIGHT, 1).page, chromium::close);
	}

	/**
	 * Microsoft's library and what it needs.
	 * @return empty where there is no npm, or it reaches nothing
	 */
	static Optional<NpmFolder> libraries() throws IOException, InterruptedException {
		return NpmFolder.of("cards", SOURCES);
	}

	/**
	 * A page of a browser.
	 * @param width in pixels of the page
	 * @param scale how many pixels of a picture one of the page is, in a row
	 */
	static CardPage open(NpmFolder libraries, Chromium chromium, int width, ColorScheme scheme, double scale)
			throws IOException {
		Page page = chromium.openStill(width, 900, scheme, scale);
		String charts = Objects
			.requireNonNull(new WebJarVersionLocator().fullPath("chart.js", "dist/chart.umd.min.js"));
		page.setContent(Files.readString(SOURCES.resolve("page.html"))
			.replace(LIBRARIES, script(libraries.text("adaptivecards/dist/adaptivecards.min.js"))
					+ script(libraries.text("markdown-it/dist/markdown-it.min.js"))
					+ script(new ClassPathResource(charts).getContentAsString(StandardCharsets.UTF_8))));
		page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }",
				scheme.name().toLowerCase(Locale.ROOT));
		return new CardPage(page, () -> {
		});
	}

	private static String script(String text) {
		return "<script>" + text.replace("</script", "<\\/script") + "</script>";
	}

	/**
	 * What the library finds wrong with cards, what they say that it does not show, and
	 * what is filled in in them that would not come back as it was.
	 * @return for each card with a fault its faults and itself
	 */
	public List<String> complaints(List<? extends JsonNode> cards) {
		List<String> complaints = new ArrayList<>();
		for (int from = 0; from < cards.size(); from += AT_ONCE) {
			List<String> some = cards.subList(from, Math.min(cards.size(), from + AT_ONCE))
				.stream()
				.map(JsonNode::toString)
				.toList();
			@SuppressWarnings("unchecked")
			List<String> said = (List<String>) this.page.evaluate("""
					(cards) => cards.map((card) => [complaints(JSON.parse(card)), card])
					  .filter(([faults]) => faults.length).map(([faults, card]) => `${faults.join('; ')} in ${card}`)""", some);
			complaints.addAll(said);
		}
		return complaints;
	}

	/**
	 * A picture of a card in a chat, or in a dialog.
	 * @param title of the dialog; of no letter in a chat
	 * @param charts whether charts are drawn, and not only what stands in for them
	 */
	byte[] picture(JsonNode card, String title, boolean charts) {
		this.page.evaluate("({ card, title, charts }) => show(JSON.parse(card), title, charts)",
				Map.of("card", card.toString(), "title", title, "charts", charts));
		return this.page.locator("#look").screenshot();
	}

	@Override
	public void close() {
		this.page.context().close();
		this.around.run();
	}

}
