package worthwhile.playground;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

	@Test
	void aCommandBeginsWithTheBotsName() {
		assertThat(Typed.of(" /Worthwhile trend month ", true)).isEqualTo(new Typed(Typed.Kind.COMMAND, "trend month"));
		assertThat(Typed.of("/worthwhile", false)).isEqualTo(new Typed(Typed.Kind.COMMAND, ""));
	}

	@Test
	void inTheDirectChatAllIsForTheBot() {
		assertThat(Typed.of("log 25m linkedin", false)).isEqualTo(new Typed(Typed.Kind.TO_BOT, "log 25m linkedin"));
		assertThat(Typed.of("/worthwhileish", false)).isEqualTo(new Typed(Typed.Kind.TO_BOT, "/worthwhileish"));
	}

	@Test
	void inAChannelTheBotHearsWhatMentionsIt() {
		assertThat(Typed.of("@Worthwhile help", true)).isEqualTo(new Typed(Typed.Kind.TO_BOT, "help"));
		assertThat(Typed.of("good morning", true)).isEqualTo(new Typed(Typed.Kind.TO_OTHERS, "good morning"));
	}

}
