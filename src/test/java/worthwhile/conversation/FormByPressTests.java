package worthwhile.conversation;

import java.time.Clock;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import worthwhile.identity.PersonRef;
import worthwhile.message.Button;
import worthwhile.message.Message;

import static org.assertj.core.api.Assertions.assertThat;

class FormByPressTests {

	private static final PersonRef PERSON = new PersonRef("slack", "T1", "U1");

	private final FormByPress byPress = new FormByPress(new ReaderLanguage(
			(Strangers) (person) -> new Strangers.Known(person, Locale.ENGLISH, true), Clock.systemUTC()));

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

	private String carried(String words) {
		Message message = this.byPress.offer(new Incoming.Words(PERSON, null, words));
		return message.buttons().stream().map(Button::value).findFirst().orElseThrow();
	}

}
