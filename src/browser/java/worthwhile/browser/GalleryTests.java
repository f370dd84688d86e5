package worthwhile.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes pictures of everything that people see, to be looked at in
 * <code>target/gallery/index.html</code>: by the conversation itself, in both languages,
 * with the page's look, Slack's and Teams', light and dark, on a desk and on a phone. With
 * <code>-Dworthwhile.gallery.quick=true</code> it is without the team, light, and on a
 * phone alone; with <code>-Dworthwhile.gallery.only=…</code> it is of those alone whose
 * chapter and name, such as <code>Help: bananas</code>, have something that this pattern
 * finds.
 */
@Tag("gallery")
class GalleryTests {

	private static final List<String> LANGUAGES = List.of("en", "de");

	/** As wide as a screen of a desk. */
	private static final int SCREEN = 1280;

	private static final double SCALE_ON_A_DESK = 1.5;

	private static final double SCALE_ON_A_PHONE = 2;

	private final boolean quick = Boolean.getBoolean("worthwhile.gallery.quick");

	private final String only = System.getProperty("worthwhile.gallery.only", "");

	private final List<ColorScheme> schemes = this.quick ? List.of(ColorScheme.LIGHT)
			: List.of(ColorScheme.LIGHT, ColorScheme.DARK);

	private final List<Boolean> phones = this.quick ? List.of(true) : List.of(true, false);

	private RunningBot bot;

	private Chromium chromium;

	@BeforeEach
	void start() throws Exception {
		this.bot = RunningBot.start();
		this.chromium = Chromium.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.chromium.close();
		this.bot.stop();
	}

	@Test
	void showsEverythingThatPeopleSee() throws Exception {
		Gallery gallery = Gallery.at(Path.of("target", "gallery"));
		Map<Sight, ObjectNode> shown = new LinkedHashMap<>();
		for (Sight sight : sights()) {
			shown.put(sight, gallery.add(sight));
		}
		Optional<SlackLook> slack = SlackLook.of(List.copyOf(shown.keySet()));
		Optional<NpmFolder> cards = CardPage.libraries();
		for (ColorScheme scheme : this.schemes) {
			for (boolean phone : this.phones) {
				hangPage(gallery, shown, scheme, phone);
				if (slack.isPresent()) {
					hangSlack(gallery, shown, slack.get(), scheme, phone);
				}
				if (cards.isPresent()) {
					hangTeams(gallery, shown, cards.get(), scheme, phone);
				}
			}
		}
		if (this.only.isEmpty()) {
			hangScreens(gallery);
			assertThat(chapters(gallery, "de")).isEqualTo(chapters(gallery, "en")).hasSizeGreaterThan(10);
		}
		gallery.open(slack.isPresent(), cards.isPresent());

		assertThat(gallery.sights()).isNotEmpty();
		assertThat(gallery.sights().valueStream().map((sight) -> sight.path("pictures").size()).distinct())
			.as("each with all of its pictures").hasSizeLessThanOrEqualTo(3);
	}

	private List<Sight> sights() throws IOException, InterruptedException {
		List<Sight> sights = new ArrayList<>();
		List<Itinerary> itineraries = new ArrayList<>();
		for (String language : LANGUAGES) {
			itineraries.add(new Itinerary(this.bot, language));
		}
		itineraries.forEach((itinerary) -> sights.addAll(itinerary.alone()));
		if (!this.quick) {
			itineraries.forEach((itinerary) -> sights.addAll(itinerary.together()));
		}
		Pattern wanted = Pattern.compile(this.only);
		return sights.stream()
			.distinct()
			.filter((sight) -> wanted.matcher(sight.chapter() + ": " + sight.name()).find())
			.toList();
	}

	private void hangPage(Gallery gallery, Map<Sight, ObjectNode> shown, ColorScheme scheme, boolean phone)
			throws IOException {
		try (Stage stage = Stage.open(this.chromium, this.bot, phone ? Stage.PHONE : Stage.DESK, scheme)) {
			for (Map.Entry<Sight, ObjectNode> each : shown.entrySet()) {
				stage.show(each.getKey());
				gallery.hang(each.getValue(), "page", scheme, phone, stage.picture(), scale(phone));
			}
		}
	}

	private void hangSlack(Gallery gallery, Map<Sight, ObjectNode> shown, SlackLook slack, ColorScheme scheme,
			boolean phone) throws IOException {
		Page page = this.chromium.openStill(phone ? Stage.PHONE : SlackLook.DESK, 900, scheme, scale(phone));
		for (Map.Entry<Sight, ObjectNode> each : shown.entrySet()) {
			gallery.hang(each.getValue(), "slack", scheme, phone, slack.picture(page, each.getKey(), scheme),
					scale(phone));
		}
		page.context().close();
	}

	private void hangTeams(Gallery gallery, Map<Sight, ObjectNode> shown, NpmFolder cards, ColorScheme scheme,
			boolean phone) throws IOException {
		try (TeamsLook teams = TeamsLook.open(cards, this.chromium, scheme, phone, scale(phone))) {
			for (Map.Entry<Sight, ObjectNode> each : shown.entrySet()) {
				Optional<byte[]> picture = teams.picture(each.getKey());
				if (picture.isPresent()) {
					gallery.hang(each.getValue(), "teams", scheme, phone, picture.get(), scale(phone));
				}
			}
		}
	}

	private void hangScreens(Gallery gallery) throws IOException {
		Map<String, String> people = Map.of("en", "nora", "de", "tobias");
		for (String language : LANGUAGES) {
			for (String tab : List.of("chat", "home", "channel")) {
				ObjectNode shown = gallery.add("The whole page", "#" + people.get(language) + "/" + tab, language,
						"screen");
				for (ColorScheme scheme : this.schemes) {
					for (boolean phone : this.phones) {
						gallery.hang(shown, "page", scheme, phone,
								screen(people.get(language) + "/" + tab, scheme, phone), scale(phone));
					}
				}
			}
		}
	}

	private byte[] screen(String address, ColorScheme scheme, boolean phone) {
		Page page = this.chromium.openStill(phone ? Stage.PHONE : SCREEN, phone ? 760 : 900, scheme, scale(phone));
		page.navigate(this.bot.url());
		page.navigate(this.bot.origin() + "/#" + address);
		page.locator("#people-list li")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		assertThat(page.locator("#log > *").first()).isVisible();
		page.waitForTimeout(300);
		byte[] picture = page.screenshot();
		page.context().close();
		return picture;
	}

	private static double scale(boolean phone) {
		return phone ? SCALE_ON_A_PHONE : SCALE_ON_A_DESK;
	}

	private static List<String> chapters(Gallery gallery, String language) {
		return gallery.sights()
			.valueStream()
			.filter((sight) -> sight.path("language").asString().equals(language))
			.map((sight) -> sight.path("chapter").asString())
			.distinct()
			.toList();
	}

}
