package worthwhile.slack.answering;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class FormByPressTests {

	private static final PersonRef PERSON = new PersonRef("slack", "T1", "U1");

	private static final Texts.In TEXTS = Texts.of(FormByPress.class).in(Locale.ENGLISH);

	@Test
	void carriesTheWordsThatItStandsFor() {
		assertThat(carried("edit today 🙂")).isEqualTo("edit today 🙂");
		assertThat(carried("🙂".repeat(1000))).isEqualTo("🙂".repeat(1000));
	}

	@Test
	void carriesAsManyWordsAsAButtonCan() {
		assertThat(carried("x".repeat(2001))).isEqualTo("x".repeat(2000));
	}

	@Test
	void cutsNoCharacterInHalf() {
		assertThat(carried("x" + "🙂".repeat(1000))).isEqualTo("x" + "🙂".repeat(999));
	}

	private static String carried(String words) {
		Message message = FormByPress.of(new Incoming.Words(PERSON, null, words), TEXTS);
		return message.buttons().stream().map(Button::value).findFirst().orElseThrow();
	}

}
