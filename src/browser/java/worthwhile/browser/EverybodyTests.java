package worthwhile.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page can be used by everybody, as far as the rules of axe-core can tell.
 */
@Tag("browser")
class EverybodyTests {

	/** What takes more lines than two on a phone, since its reader asked for all of it. */
	private static final Set<String> READ_IN_FULL = Set.of(Itinerary.TREND, Itinerary.PRIVACY);

	private static RunningBot bot;

	private static Chromium chromium;

	@BeforeAll
	static void start() throws Exception {
		PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
		bot = RunningBot.start();
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() throws Exception {
		if (chromium != null) {
			chromium.close();
		}
		if (bot != null) {
			bot.stop();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, 900, LIGHT, james, nora", "1280, 900, DARK, lena, tobias",
			"380, 760, LIGHT, ravi, ines", "380, 760, DARK, ana, kofi" })
	void breaksNoRule(int width, int height, ColorScheme scheme, String newcomer, String person) {
		Page page = chromium.open(width, height, scheme);
		page.navigate(bot.url());
		page.locator("#people-list li").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

		go(page, newcomer, "chat");
		assertThat(page.locator("#log .invite")).isVisible();
		assertThat(broken(page)).isEmpty();

		page.locator(".invite .primary").click();
		assertThat(page.locator("dialog[open]")).isVisible();
		assertThat(broken(page)).isEmpty();
		page.keyboard().press("Escape");

		go(page, person, "chat");
		assertThat(page.locator("#log canvas").last()).isVisible();
		assertThat(broken(page)).isEmpty();

		page.locator("#log .card").getByText("Edit").or(page.locator("#log .card").getByText("Ändern")).last().click();
		assertThat(page.locator("dialog[open]")).isVisible();
		assertThat(broken(page)).isEmpty();
		page.keyboard().press("Escape");

		go(page, person, "home");
		assertThat(page.locator("#log .home-card")).isVisible();
		assertThat(broken(page)).isEmpty();

		go(page, person, "channel");
		assertThat(page.locator("#log .invite")).isVisible();
		assertThat(broken(page)).isEmpty();
		page.context().close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void readsAtAGlanceOnAPhone(String language) throws Exception {
		List<String> tooLong = new ArrayList<>();
		try (Stage stage = Stage.open(chromium, bot, Stage.PHONE, ColorScheme.LIGHT)) {
			for (Sight sight : new Itinerary(bot, language).alone()) {
				stage.show(sight);
				if (!READ_IN_FULL.contains(sight.chapter())) {
					stage.longerThan(2)
						.stream()
						.map((text) -> sight.chapter() + ": " + sight.name() + ": " + text)
						.forEach(tooLong::add);
				}
				assertThat(stage.overhang()).as(sight.name()).isZero();
				assertThat(stage.lonelyMenus()).as(sight.name()).isZero();
			}
		}
		assertThat(tooLong).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1280, 900", "380, 760" })
	void scrollsNothingButItsConversation(int width, int height) {
		Page page = chromium.open(width, height, ColorScheme.LIGHT);
		page.navigate(bot.url());
		for (String tab : List.of("chat", "home", "channel")) {
			go(page, "nora", tab);
			assertThat(page.locator("#log > *").first()).isVisible();
			assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(tab).isEqualTo(0);
			assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight")).as(tab).isEqualTo(0);
		}
		page.context().close();
	}

	@Test
	void goesWhereTheAddressSaysAlsoIfThePageIsJustShown() {
		Page page = chromium.open(1280, 900, ColorScheme.LIGHT);
		page.navigate(bot.url());
		go(page, "nora", "chat");
		assertThat(page.locator("#log > *").first()).isVisible();
		page.evaluate("""
				async () => {
				  const { writeAddress } = await import('/playground/state.js');
				  location.hash = 'nora/home';
				  writeAddress();
				}""");
		assertThat(page.locator("#tab-home")).hasAttribute("aria-selected", "true");
		page.context().close();
	}

	@Test
	void paintsChartsAnewWhenTheSchemeChanges() {
		Page page = chromium.open(1280, 900, ColorScheme.LIGHT);
		page.navigate(bot.url());
		go(page, "nora", "chat");
		assertThat(page.locator("#log canvas").last()).isVisible();
		for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			// what is seen is what Chart.js has drawn last
			page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
			assertThat(page.evaluate("""
					() => {
					  const picture = Chart.getChart([...document.querySelectorAll('#log canvas')].at(-1));
					  const element = picture.getDatasetMeta(0).data[0].options.backgroundColor;
					  return [element, picture.scales.x.options.ticks.color];
					}""")).as(scheme.name()).isEqualTo(page.evaluate("""
					() => ['--series-1', '--soft'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim())"""));
		}
		page.context().close();
	}

	private static void go(Page page, String person, String tab) {
		page.evaluate("(address) => { location.hash = address; }", person + "/" + tab);
		assertThat(page.locator("#tab-" + tab)).hasAttribute("aria-selected", "true");
	}

	private static List<String> broken(Page page) {
		// what moves in comes to rest in a moment; until then its colours are faint
		page.waitForTimeout(400);
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream().map((node) -> " " + node.getTarget()).toList())
			.toList();
	}

}
