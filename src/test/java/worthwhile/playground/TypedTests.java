package worthwhile.playground;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

	@Test
	void aCommandBeginsWithTheBotsName() {
		assertThat(Typed.of(" /Worthwhile trend month ", true)).isEqualTo(new Typed.Command("trend month"));
		assertThat(Typed.of("/worthwhile", false)).isEqualTo(new Typed.Command(""));
	}

	@Test
	void inTheDirectChatAllIsForTheBot() {
		assertThat(Typed.of("log 25m linkedin", false)).isEqualTo(new Typed.ToBot("log 25m linkedin"));
		assertThat(Typed.of("/worthwhileish", false)).isEqualTo(new Typed.ToBot("/worthwhileish"));
	}

	@Test
	void inAChannelTheBotHearsWhatMentionsIt() {
		assertThat(Typed.of("@Worthwhile help", true)).isEqualTo(new Typed.ToBot("help"));
		assertThat(Typed.of("good morning", true)).isEqualTo(new Typed.ToOthers());
	}

}
