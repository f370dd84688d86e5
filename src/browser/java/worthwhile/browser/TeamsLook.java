package worthwhile.browser;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import com.microsoft.playwright.options.ColorScheme;
import worthwhile.msteams.card.AdaptiveCards;
import worthwhile.msteams.card.Card;
import worthwhile.playground.PageJson;

/**
 * About how Teams shows what it is sent, by Microsoft's own library. As some phones do, a
 * phone shows what stands in for a chart.
 */
final class TeamsLook implements AutoCloseable {

	/** As wide as a card gets in a chat. */
	static final int DESK = 620;

	private final CardPage page;

	private final boolean phone;

	private TeamsLook(CardPage page, boolean phone) {
		this.page = page;
		this.phone = phone;
	}

	static TeamsLook open(NpmFolder libraries, Chromium chromium, ColorScheme scheme, boolean phone, double scale)
			throws IOException {
		return new TeamsLook(CardPage.open(libraries, chromium, phone ? Stage.PHONE : DESK, scheme, scale), phone);
	}

	/**
	 * What Teams is sent.
	 * @return empty for the home page, which Teams has not
	 */
	static Optional<Card> sent(Sight sight) {
		return switch (sight.kind()) {
			case MESSAGE -> Optional.of(AdaptiveCards.message(PageJson.message(sight.json())));
			case FORM -> Optional
				.of(AdaptiveCards.dialog(PageJson.form(sight.json()), "", Locale.forLanguageTag(sight.language())));
			case HOME -> Optional.empty();
		};
	}

	/**
	 * A picture of it; a form is seen in a dialog.
	 */
	Optional<byte[]> picture(Sight sight) {
		return sent(sight).map((card) -> this.page.picture(card.content(),
				(sight.kind() == Sight.Kind.FORM) ? card.summary() : "", !this.phone));
	}

	@Override
	public void close() {
		this.page.close();
	}

}
