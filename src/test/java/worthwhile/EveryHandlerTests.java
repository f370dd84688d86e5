package worthwhile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.conversation.Handler;
import worthwhile.people.Members;
import worthwhile.testing.Dialogue;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every feature has to do in a conversation, without a test of its own.
 */
@DialogueTest
class EveryHandlerTests {

	private static final String NONSENSE = "🦄 ünsinn <b>'; DROP TABLE member; --</b> \u202eegasrevo %s {0} \u0000 \ud83e";

	@Autowired
	private List<Handler> handlers;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Members members;

	@TestFactory
	Stream<DynamicTest> isExplainedInTheHelpIfItHasCommands() {
		return this.handlers.stream().map((handler) -> DynamicTest.dynamicTest(handler.name(), () -> {
			for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
				assertThat(handler.commands().isEmpty() || handler.help().isPresent()).isTrue();
				handler.help().ifPresent((line) -> {
					assertThat(line.usage(language)).isNotBlank();
					assertThat(line.what(language)).isNotBlank();
				});
			}
		}));
	}

	@Test
	void teamsOffersCommandsThatThereAre() throws IOException {
		Set<String> commands = this.handlers.stream()
			.flatMap((handler) -> handler.commands().stream())
			.collect(Collectors.toSet());
		assertThat(new JsonMapper().readTree(Files.readString(Path.of("manifest/msteams/manifest.json")))
			.at("/bots/0/commandLists")
			.findValuesAsString("title")
			.stream()
			.map((title) -> title.split(" ")[0])
			.filter((word) -> !word.equals("help"))).isNotEmpty().isSubsetOf(commands);
	}

	@TestFactory
	Stream<DynamicTest> answersNonsensePolitely() {
		join();
		return this.handlers.stream()
			.flatMap((handler) -> Stream.of("stranger", "member")
				.map((who) -> DynamicTest.dynamicTest(handler.name() + " " + who,
						() -> answersNonsense(handler, who))));
	}

	private void answersNonsense(Handler handler, String who) {
		List<Map<String, List<String>>> forms = new ArrayList<>(List.of(Map.of()));
		forms.add(new LinkedHashMap<>(Map.of("x", List.of(NONSENSE, ""))));
		for (String command : handler.commands()) {
			assertAnswered(who, this.dialogue.person(who).commands(command + " " + NONSENSE));
			assertAnswered(who, this.dialogue.person(who).in("general").commands(command + " " + "9".repeat(10_000)));
			assertAnswered(who, this.dialogue.person(who).says(command.toUpperCase(Locale.ROOT) + "\n" + NONSENSE));
		}
		assertAnswered(who, this.dialogue.person(who).presses(handler.name() + "." + NONSENSE, NONSENSE));
		assertAnswered(who, this.dialogue.person(who).presses(handler.name(), ""));
		assertAnswered(who, this.dialogue.person(who).unfolds(handler.name() + ".unknown", NONSENSE, NONSENSE));
		for (Map<String, List<String>> values : forms) {
			assertAnswered(who, this.dialogue.person(who).submits(handler.name() + ".unknown", NONSENSE, values));
		}
	}

	private static void assertAnswered(String who, Dialogue.Person person) {
		assertThat(person.answer()).as(who).isNotBlank().doesNotContain("Exception", "null", "???");
	}

	private void join() {
		Dialogue.Person member = this.dialogue.person("member").opensHome().presses("Join");
		member.submits();
		assertThat(this.members.find(member.ref())).isPresent();
	}

}
