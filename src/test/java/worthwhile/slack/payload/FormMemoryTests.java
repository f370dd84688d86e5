package worthwhile.slack.payload;

import org.junit.jupiter.api.Test;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FormMemoryTests {

	private static final PersonRef PERSON = new PersonRef("slack", "T1", "U1");

	private static final SlackWorkspace TEAM = new SlackWorkspace(PERSON.workspace(), "");

	private static final Origin PRESS = new Origin(PERSON, new ChannelRef("slack", "T1", "C1"), "C1:17.5", true, false,
			"trigger", "https://hooks.example/actions/1");

	@Test
	void whatIsWrittenIsReadAgain() {
		FormMemory memory = FormMemory.of("2026-03-02 \"quoted\"\n<b>", PRESS);
		assertThat(FormMemory.read(memory.write())).isEqualTo(memory);
		assertThat(memory.origin(PERSON, TEAM, "trigger")).isEqualTo(PRESS);
	}

	@Test
	void theHomePageIsRemembered() {
		Origin home = Origin.home(PERSON, "t");
		assertThat(FormMemory.read(FormMemory.of("", home).write()).origin(PERSON, TEAM, "t")).isEqualTo(home);
	}

	@Test
	void nothingSuperfluousIsWritten() {
		assertThat(FormMemory.of("c", Origin.of(PERSON)).write()).isEqualTo("{\"context\":\"c\"}");
		assertThat(FormMemory.of("c", PRESS).write()).isEqualTo("""
				{"context":"c","channel":"C1","message":"C1:17.5","ephemeral":true,\
				"response_url":"https://hooks.example/actions/1"}""");
	}

	@Test
	void aLongContextLeavesOutTheAddress() {
		FormMemory memory = FormMemory.of("é\"".repeat(970), PRESS);
		assertThat(memory.write()).hasSizeLessThanOrEqualTo(3000);
		assertThat(FormMemory.read(memory.write()).responseUrl()).isEmpty();
		assertThat(FormMemory.read(memory.write()).context()).isEqualTo(memory.context());
	}

	@Test
	void theLongestContextFits() {
		assertThat(FormMemory.of("x".repeat(2000), PRESS).write()).hasSizeLessThanOrEqualTo(3000).contains("https");
	}

	@Test
	void aContextThatIsTooLongIsAMistake() {
		assertThatIllegalStateException().isThrownBy(() -> FormMemory.of("\n".repeat(2000), PRESS).write());
	}

	@Test
	void nothingIsRememberedOfWhatOthersWrote() {
		FormMemory nothing = new FormMemory("", "", "", false, false, "");
		assertThat(FormMemory.read(null)).isEqualTo(nothing);
		assertThat(FormMemory.read("")).isEqualTo(nothing);
		assertThat(FormMemory.read("{broken")).isEqualTo(nothing);
		assertThat(FormMemory.read("[1]")).isEqualTo(nothing);
	}

}
