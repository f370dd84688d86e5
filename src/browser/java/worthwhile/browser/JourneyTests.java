package worthwhile.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way of a person, from joining to being forgotten.
 */
@Tag("browser")
class JourneyTests {

	/** Where the picture of a conversation goes; that of a team goes beside it. */
	private static final String SCREENSHOT = "worthwhile.browser.screenshot";

	private static RunningBot bot;

	private static Chromium chromium;

	@BeforeAll
	static void start() throws Exception {
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

	@Test
	void livesThroughTheWholeWay() throws Exception {
		List<String> complaints = new ArrayList<>();
		Page page = open(1280, 900);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				complaints.add(message.text());
			}
		});
		page.onPageError(complaints::add);
		addPerson(page, "Nora New");
		join(page);

		move(page, "question");
		press(page, "~30 min");
		press(page, "Learned something");
		press(page, "That's it");
		assertThat(latestCard(page)).containsText("30 min");

		latestCard(page).getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
		form(page).getByLabel("Minutes on LinkedIn").fill("many");
		unfold(page, "A note and more");
		assertThat(form(page).getByLabel("A private note")).isFocused();
		form(page).getByLabel("A private note").fill("Longer than I thought");
		unfold(page, "Another outcome");
		assertThat(form(page).getByLabel("Minutes on LinkedIn")).hasValue("many");
		form(page).locator("[type=submit]").click();
		assertThat(form(page).locator(".field.wrong .problem").first()).containsText("I did not understand “many”");
		assertThat(form(page).getByLabel("Minutes on LinkedIn")).isFocused();
		form(page).getByLabel("Minutes on LinkedIn").fill("35 reading 10 posting");
		form(page).locator("[type=submit]").click();
		assertThat(form(page)).hasCount(0);
		assertThat(latestCard(page)).containsText("45 min");

		move(page, "morning");
		move(page, "question");
		press(page, Pattern.compile("Same as last time.*"));
		press(page, "Nothing yet");

		write(page, "log yesterday 25m linkedin reading, 10m posting on x, 1 lead");
		assertThat(page.locator("#log")).containsText("45 min + 25 min");
		says(page, "thanks!", "You are welcome.");
		says(page, "90 linkedin", "You may mean");
		says(page, "log 14:30 linkedin", "time of day");
		says(page, "“*trned*”", "Did you mean “trend”?");
		says(page, "undo", "Taken back.");

		write(page, "/worthwhile trend");
		assertThat(page.locator("#log canvas").last()).isVisible();
		assertThat(page.locator("#log .chart-words").last()).not().isEmpty();

		int cards = page.locator("#log .card").count();
		page.reload();
		assertThat(page.locator("#who")).containsText("Nora New");
		assertThat(page.locator("#log .card")).hasCount(cards);
		assertThat(page.locator("#log canvas").last()).isVisible();

		write(page, "/worthwhile export");
		Download download = page.waitForDownload(() -> page.locator("#log .file").last().click());
		assertThat(Files.size(download.path())).isGreaterThan(500);

		write(page, "/worthwhile forget");
		press(page, "Delete everything");
		assertThat(page.locator("#who")).containsText("Nobody is here any more");
		assertThat(page.locator("#people-list")).not().containsText("Nora New");
		assertThat(complaints).isEmpty();
		page.close();
	}

	@Test
	void makesATeamOfTwelveAndReadsItsWeeks() {
		Page page = open(1280, 900);
		page.locator("[data-person=sam]").click();
		page.locator("#tab-channel").click();
		makeTeam(page);
		assertThat(page.locator("#people-list .joined")).hasCount(12);
		assertThat(page.locator("#log")).containsText("This channel is a team now");
		move(page, "month");
		Locator summaries = page.locator("#log .card h3").filter(new Locator.FilterOptions().setHasText("The team's week"));
		assertThat(summaries.first()).isVisible();
		int before = summaries.count();
		move(page, "month");
		assertThat(summaries.nth(before)).isVisible();
		assertThat(page.locator("#log")).containsText("put together in one summary");
		page.locator("[data-person=emeka]").click();
		page.locator("#tab-chat").click();
		assertThat(page.locator("#log .card h3").filter(new Locator.FilterOptions().setHasText("Your week")).first()).isVisible();
		page.close();
	}

	@Test
	void arrivesAlsoWhenTheAnswerComesAfterTheNews() {
		Page page = open(1280, 900);
		page.locator("[data-person=jonas]").click();
		page.route("**/people/*/clock", (route) -> {
			APIResponse answer = route.fetch();
			assertThat(page.locator("#moving")).isHidden();
			page.waitForTimeout(1500);
			route.fulfill(new Route.FulfillOptions().setResponse(answer));
		});
		page.waitForResponse("**/people/*/clock", () -> page.locator("[data-move=hour]").click());
		page.waitForTimeout(500);
		assertThat(page.locator("#moving")).isHidden();
		page.close();
	}

	@Test
	void showsMarkupAsText() {
		Page page = open(1280, 900);
		page.locator("[data-person=ravi]").click();
		assertThat(page.locator("#who")).containsText("Ravi Menon");
		String markup = "<img src=x onerror=\"document.title='broken'\"> <b>bold</b>";
		write(page, markup);
		assertThat(page.locator("#log .own .bubble").last()).hasText(markup);
		assertThat(page.locator("#log .bubble img, #log .card b")).hasCount(0);
		assertThat(page).not().hasTitle("broken");
		page.close();
	}

	@Test
	void isUsableByKeyboardOnASmallScreen() {
		Page page = open(380, 760);
		page.locator("#menu").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#people-list [aria-current]")).isFocused();
		page.locator("[data-person=james]").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#who")).containsText("James Carter");
		page.locator("#words").focus();
		page.keyboard().type("/worthwhile help");
		page.keyboard().press("Escape");
		page.keyboard().press("Enter");
		assertThat(page.locator("#log .card").last()).containsText("join");
		int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
		assertThat(wide).isLessThanOrEqualTo(380);
		page.close();
	}

	@Test
	@EnabledIfSystemProperty(named = SCREENSHOT, matches = ".+")
	void takesAPictureOfTheConversation() {
		Page page = open(1280, 800);
		addPerson(page, "Ana Costa");
		join(page);
		move(page, "month");
		move(page, "question");
		press(page, "~30 min");
		press(page, "Contact");
		press(page, "That's it");
		move(page, "morning");
		move(page, "question");
		press(page, "~30 min");
		assertThat(latestCard(page)).containsText("What came of it?");
		page.locator("#log").evaluate("(log) => log.scrollTo(0, log.scrollHeight)");
		page.locator("#words").blur();
		page.mouse().move(0, 0);
		// what moves in comes to rest in a moment
		page.waitForTimeout(1000);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(System.getProperty(SCREENSHOT))));
		page.close();
	}

	@Test
	@EnabledIfSystemProperty(named = SCREENSHOT, matches = ".+")
	void takesAPictureOfATeamsWeek() {
		// as high as the summary, of which an edge would be missing else
		Page page = open(1280, 1600);
		page.locator("[data-person=sam]").click();
		page.locator("#tab-channel").click();
		makeTeam(page);
		move(page, "month");
		Locator summary = page.locator("#log .line.bot")
			.filter(new Locator.FilterOptions().setHas(page.locator("h3").filter(new Locator.FilterOptions().setHasText("The team's week"))))
			.last();
		summary.scrollIntoViewIfNeeded();
		page.waitForTimeout(1000);
		summary.screenshot(new Locator.ScreenshotOptions().setPath(Path.of(System.getProperty(SCREENSHOT)).resolveSibling("team.png")));
		page.close();
	}

	@Test
	void saysOfTwoNetworksThatOneReturnsMuchAndOneNothing() {
		Page page = open(1280, 900);
		addPerson(page, "Wanda Worth");
		join(page);
		move(page, "month");
		Locator week = page.locator("#log .line.bot")
			.filter(new Locator.FilterOptions().setHas(page.locator("h3").filter(new Locator.FilterOptions().setHasText("Your week"))))
			.last();
		assertThat(week).containsText("To think about");
		week.getByText("Write it down").click();
		form(page).getByLabel("Your words").fill("I would call her.");
		form(page).locator("[type=submit]").click();
		assertThat(form(page)).hasCount(0);
		assertThat(week).containsText("Read or change it");

		LocalDate today = LocalDate.ofInstant(Instant.parse(page.locator("#time").getAttribute("datetime")), ZoneId.of("Europe/Berlin"));
		for (int day = 0; day < 15; day++) {
			write(page, "/worthwhile log " + today.minusDays(day) + " 10m linkedin, 1 lead from linkedin, 3h x"
					+ ((day < 10) ? ", 20m mastodon" : ""));
		}
		write(page, "/worthwhile verdict");
		Locator verdict = latestCard(page);
		assertThat(verdict).containsText("LinkedIn: keep");
		assertThat(verdict).containsText("You want 1 h back, and it is more.");
		assertThat(verdict).containsText("X: trim");
		assertThat(verdict).containsText("and it is at most half of that");
		assertThat(verdict).containsText("Mastodon: too early to tell");
		assertThat(verdict).containsText("of 10 days how long you were there");
		assertThat(verdict).containsText("What would change it: 5 more days.");

		verdict.getByText("Why?").first().click();
		assertThat(latestCard(page)).containsText("h back for an hour in");
		write(page, "/worthwhile why linkedin");
		assertThat(latestCard(page)).containsText("1 lead (+4 h)");
		page.close();
	}

	private static Page open(int width, int height) {
		Page page = chromium.open(width, height, ColorScheme.LIGHT);
		page.navigate(bot.url());
		page.locator("#people-list li").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		return page;
	}

	private static void addPerson(Page page, String name) {
		page.locator("#person-add").click();
		form(page).getByLabel("Name").fill(name);
		form(page).getByLabel("Time zone").selectOption("Europe/Berlin");
		form(page).locator("[type=submit]").click();
		assertThat(page.locator("#who")).containsText(name);
	}

	private static void join(Page page) {
		page.locator(".invite .primary").click();
		form(page).locator(".option").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^X$"))).first().click();
		form(page).locator("[type=submit]").click();
		assertThat(form(page)).hasCount(0);
		assertThat(page.locator("#people-list .current .joined")).hasCount(1);
	}

	private static void makeTeam(Page page) {
		if (page.locator("#team-make").isVisible()) {
			page.locator("#team-make").click();
			assertThat(page.locator("#gathering-text")).containsText("is a team of twelve now",
					new LocatorAssertions.ContainsTextOptions().setTimeout(180_000));
		}
		assertThat(page.locator("#team-make")).isHidden();
	}

	static void move(Page page, String where) {
		String before = page.locator("#time").getAttribute("datetime");
		page.locator("[data-move=" + where + "]").click();
		assertThat(page.locator("#time")).not().hasAttribute("datetime", before);
		assertThat(page.locator("#moving")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(180_000));
	}

	private static void press(Page page, String label) {
		// the browser knows no quoted parts of a pattern
		press(page, Pattern.compile("^" + label.replaceAll("[^\\p{L}\\p{N} ~']", "\\\\$0") + "$"));
	}

	/**
	 * Presses what is there, also if it stands in a menu.
	 */
	private static void press(Page page, Pattern label) {
		Locator way = page.locator("#log .card button").filter(new Locator.FilterOptions().setHasText(label)).last();
		way.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		if (!way.isVisible()) {
			way.locator("xpath=ancestor::*[contains(@class, 'menu-box')]").locator(".menu-opener").click();
		}
		way.click();
	}

	static void write(Page page, String text) {
		page.locator("#words").fill(text);
		page.locator("#send").click();
		assertThat(page.locator("#log .own .bubble").last()).hasText(text);
	}

	private static void says(Page page, String text, String answer) {
		write(page, text);
		assertThat(latestCard(page)).containsText(answer);
	}

	private static Locator form(Page page) {
		return page.locator("dialog[open]");
	}

	private static void unfold(Page page, String label) {
		form(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label)).click();
	}

	private static Locator latestCard(Page page) {
		return page.locator("#log .card").last();
	}

}
