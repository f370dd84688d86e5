package worthwhile.slack.blockkit;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.browser.CardPage;
import worthwhile.msteams.card.Card;
import worthwhile.msteams.card.CardRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goes everywhere once more, and has Microsoft's own library read and draw every card
 * that is seen on the way.
 */
@Tag("browser")
class EveryCardTests extends EveryMessageTests {

	@BeforeEach
	void forgetsWhatOthersSaw() {
		CardRules.foundGood();
	}

	@AfterEach
	void everyCardIsReadAndDrawnByMicrosoftsLibrary() throws IOException, InterruptedException {
		List<ObjectNode> cards = CardRules.foundGood().stream().map(Card::content).distinct().toList();
		assertThat(cards).hasSizeGreaterThan(300);
		try (CardPage page = CardPage.start()) {
			assertThat(page.complaints(cards)).isEmpty();
		}
	}

}
