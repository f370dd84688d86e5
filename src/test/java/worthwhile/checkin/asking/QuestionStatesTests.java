package worthwhile.checkin.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives through each line of {@code docs/question.md}. A dialogue begins at nine in the
 * morning, in Berlin, on Wednesday, 18 November 2026, on the Friday after it for a
 * weekend, or on 24 December for a holiday; then the question comes into its state.
 */
@DialogueTest
class QuestionStatesTests {

	private static final Set<String> STATES = Set.of("due", "asked", "snoozed", "answered", "skipped", "expired",
			"came again");

	private static final Set<String> EVENTS = Set.of("tap", "sentence", "today", "skip", "snooze", "pause", "away",
			"holiday", "stop", "settings moved", "weekly", "weekend", "delete", "second device");

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void eachStateMeetsWhateverCanHappenAndHasADialogue() {
		Set<String> all = STATES.stream()
			.flatMap((state) -> EVENTS.stream().map((event) -> state + " × " + event))
			.collect(Collectors.toSet());
		assertThat(cells()).containsExactlyInAnyOrderElementsOf(all);
		assertThat(dialogues()).containsOnlyKeys(all.toArray(String[]::new));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cells")
	void hasAWayOn(String cell) {
		String state = cell.split(" × ")[0];
		String event = cell.split(" × ")[1];
		List<String> lines = new ArrayList<>(dialogues().getOrDefault(cell, List.of()));
		assertThat(lines).as("a dialogue for " + cell).isNotEmpty();
		String day = lines.get(0).startsWith("begins ") ? lines.remove(0).substring("begins ".length())
				: Map.of("weekend", "11-20", "holiday", "12-24").getOrDefault(event, "11-18");
		Person ada = begins(day, event);
		comesInto(ada, state, day);
		lines.forEach((line) -> live(ada, line));
	}

	private Person begins(String day, String event) {
		this.dialogue.begins(at(day + " 09:00").toString());
		Person ada = this.dialogue.member("LinkedIn");
		return switch (event) {
			case "weekend" -> ada.sets("reminder", "after 4 hours");
			case "holiday" -> ada.sets(Map.of("reminder", "after 4 hours", "holidays", "DE"));
			default -> ada;
		};
	}

	private void comesInto(Person ada, String state, String day) {
		if (!state.equals("due")) {
			this.dialogue.liveUntil(at(day + " 16:31").toString());
		}
		switch (state) {
			case "snoozed" -> ada.presses("Snooze 1 h");
			case "answered" -> ada.presses("~30 min").presses("Nothing yet").presses("That's it");
			case "skipped" -> ada.presses("Skip today");
			case "expired" -> this.dialogue.liveUntil(at(day + " 16:31").plusSeconds(24 * 60 * 60).toString());
			case "came again" -> ada.says("today");
			default -> {
			}
		}
	}

	private void live(Person ada, String line) {
		String verb = line.split(" ", 2)[0];
		String rest = line.substring(verb.length()).strip();
		String[] parts = rest.split(" ", 2);
		switch (verb) {
			case "says" -> ada.says(rest);
			case "commands" -> ada.commands(rest);
			case "presses" -> ada.presses(rest);
			case "taps" -> ada.presses(parts[0], parts[1]);
			case "sets" -> ada.sets(parts[0], parts[1]);
			case "fills" -> ada.fills(parts[0], parts[1]);
			case "submits" -> ada.submits();
			case "until" -> this.dialogue.liveUntil(at(rest).toString());
			case "reads" -> assertThat(ada.answer()).as(line).contains(rest);
			case "shows" -> assertThat(ada.messages()).as(line).anyMatch((message) -> message.contains(rest));
			case "hides" -> assertThat(ada.messages()).as(line).noneMatch((message) -> message.contains(rest));
			case "posts" -> assertThat(posts(ada)).as(line).isEqualTo(Long.parseLong(rest));
			case "stored" -> assertThat(stored(parts[0])).as(line).isEqualTo(parts[1]);
			default -> throw new AssertionError("Nobody knows what this means: " + line);
		}
	}

	/** How often the question came by itself. */
	private long posts(Person person) {
		return this.platform.calls()
			.stream()
			.filter((call) -> call.operation().equals("post") && call.to().equals(person.ref()))
			.filter((call) -> call.text().startsWith("How much time"))
			.count();
	}

	private String stored(String day) {
		return this.jdbc.sql("""
				SELECT trim(state || ' ' || coalesce((SELECT sum(minutes)::text FROM entry e
					WHERE (e.member_id, e.day, e.span) = (c.member_id, c.day, c.span)), ''))
				FROM check_in c WHERE day = :day::date AND span = 'day'
				""").param("day", "2026-" + day).query(String.class).optional().orElse("nothing");
	}

	private static Instant at(String local) {
		return LocalDateTime.parse("2026-" + local.replace(' ', 'T')).atZone(BERLIN).toInstant();
	}

	/** The lines of the tables, such as {@code asked × tap}. */
	static List<String> cells() {
		List<String> cells = new ArrayList<>();
		String event = "";
		for (String line : lines(read(Path.of("docs/question.md")))) {
			if (line.startsWith("## ")) {
				event = line.substring(3).toLowerCase(Locale.ROOT);
			}
			else if (!event.isEmpty() && line.matches("\\| (?!state ).*")) {
				cells.add(line.split(" *\\| *")[1] + " × " + event);
			}
		}
		return cells;
	}

	private static Map<String, List<String>> dialogues() {
		Map<String, List<String>> dialogues = new LinkedHashMap<>();
		String cell = "";
		for (String line : lines(resource())) {
			if (line.startsWith("\t")) {
				dialogues.computeIfAbsent(cell, (each) -> new ArrayList<>()).add(line.strip());
			}
			else if (!line.isBlank()) {
				cell = line;
				assertThat(dialogues).as("one dialogue alone").doesNotContainKey(cell);
			}
		}
		return dialogues;
	}

	private static List<String> lines(String text) {
		return text.lines().toList();
	}

	private static String resource() {
		try {
			return new ClassPathResource("question-dialogues.txt", QuestionStatesTests.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
