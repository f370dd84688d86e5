package worthwhile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.ChannelRef;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.JdbcTold;
import worthwhile.testing.PlainText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people type, as <code>src/test/resources/typed</code> lists it. A row is
 * <code>state | said → answered | stored</code>; <code>typed/README.txt</code> says how
 * it is written. Each row begins from its state, and leaves nothing behind.
 */
@DialogueTest
class TypedTableTests {

	private static final Path TABLES = Path.of("src/test/resources/typed");

	/** A Wednesday; in Berlin an hour later. */
	private static final String NOON = "2026-11-18T11:00:00Z";

	private static final int AT_LEAST = 400;

	/**
	 * A day that is shortened in German ends in a dot of its own, and so ends a sentence.
	 */
	private static final Pattern TWO_DOTS = Pattern
		.compile("\\b(?:Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez|Mo|Di|Mi|Do|Fr|Sa|So)\\.\\.");

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Map<String, Person> people = new TreeMap<>();

	private String state = "";

	@TestFactory
	Stream<DynamicTest> isAnsweredAndStoredLikeThis() {
		return rows().stream()
			.sorted(Comparator.comparing(Row::state))
			.map((row) -> DynamicTest.dynamicTest(row.text(), row.file().toUri(), () -> check(row)));
	}

	@Test
	void isALongTable() {
		List<Row> rows = rows();
		assertThat(rows).hasSizeGreaterThanOrEqualTo(AT_LEAST);
		assertThat(rows.stream().map((row) -> row.situation() + " | " + row.said())).doesNotHaveDuplicates();
	}

	private void check(Row row) {
		Person person = person(row);
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			JdbcTold told = new JdbcTold(this.jdbc);
			Set<String> before = told.facts(person.ref());
			String answer = text(this.conversations.receive(said(row, person)));
			Set<String> after = told.facts(person.ref());
			assertThat(changes(before, after)).as("stored; answered: %s", answer).isEqualTo(row.stored());
			assertThat(answer).doesNotContainPattern(TWO_DOTS).containsSubsequence(row.answered());
		});
	}

	private Person person(Row row) {
		if (!row.state().equals(this.state)) {
			this.state = row.state();
			this.dialogue.begins(NOON);
			for (String language : List.of("en", "de")) {
				this.people.put(language, joined(this.dialogue.newcomer().speaks(language)));
			}
			live();
		}
		return Objects.requireNonNull(this.people.get(row.isGerman() ? "de" : "en"));
	}

	private Person joined(Person newcomer) {
		return switch (this.state) {
			case "stranger" -> newcomer;
			case "guest" -> newcomer.isGuest();
			case "one" -> newcomer.joins("LinkedIn").hasAnswered(3);
			case "weekly" -> weekly(newcomer.joins("LinkedIn", "X", "Mastodon"));
			default -> newcomer.joins("LinkedIn", "X", "Mastodon").hasAnswered(3);
		};
	}

	private static Person weekly(Person person) {
		boolean german = person.lastMessage().contains("Schön");
		return person.commands("settings")
			.presses(german ? "Ändern" : "Change")
			.fills("cadence", german ? "einmal die Woche" : "once a week")
			.submits();
	}

	private void live() {
		switch (this.state) {
			case "asked", "one" -> this.dialogue.liveUntil("2026-11-18T15:31:00Z");
			case "arriving" -> this.dialogue.liveUntil("2026-11-18T15:30:00Z");
			case "weekly" -> this.dialogue.liveUntil("2026-11-20T15:31:00Z");
			case "outcome" -> afterTheQuestion((person) -> person.presses("~30 min"));
			case "told" -> afterTheQuestion((person) -> person.says("25m linkedin"));
			case "skipped" -> afterTheQuestion((person) -> person.commands("skip"));
			case "snoozed" -> afterTheQuestion((person) -> person.commands("snooze"));
			case "paused" -> this.people.values().forEach((person) -> person.commands("pause 2 weeks"));
			case "stopped" -> this.people.values().forEach((person) -> person.commands("stop"));
			default -> assertThat(this.state).isIn("noon", "stranger", "guest");
		}
	}

	private void afterTheQuestion(Consumer<Person> step) {
		this.dialogue.liveUntil("2026-11-18T15:31:00Z");
		this.people.values().forEach(step);
	}

	private static Incoming.Said said(Row row, Person person) {
		ChannelRef channel = row.isIn("channel") ? new ChannelRef(person.ref().workspace(), "general") : null;
		return row.isIn("slash") ? new Incoming.Command(person.ref(), channel, row.said())
				: new Incoming.Words(person.ref(), channel, row.said());
	}

	private static Set<String> changes(Set<String> before, Set<String> after) {
		Set<String> changes = new TreeSet<>();
		after.stream().filter((fact) -> !before.contains(fact)).forEach(changes::add);
		before.stream()
			.filter((fact) -> !after.contains(fact) && !fact.endsWith(" open"))
			.forEach((fact) -> changes.add("no " + fact));
		return changes;
	}

	private static String text(Reply reply) {
		String text = "";
		if (reply instanceof Reply.Open open) {
			text = PlainText.of(open.form());
		}
		else if (reply instanceof Reply.Hand hand) {
			text = PlainText.of(hand.message());
		}
		else {
			text = reply.said().map(PlainText::of).orElse("");
		}
		return text.replaceAll("\\s+", " ");
	}

	private static List<Row> rows() {
		try (Stream<Path> files = Files.list(TABLES)) {
			return files.filter((file) -> file.toString().endsWith(".table"))
				.sorted()
				.flatMap(TypedTableTests::rows)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Row> rows(Path file) {
		try {
			return Files.readAllLines(file)
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> Row.of(file, line));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A row of the table.
	 *
	 * @param file where it stands
	 * @param text all of it
	 * @param situation the state, and perhaps <code>de</code>, <code>slash</code> or
	 * <code>channel</code>
	 * @param said what is typed
	 * @param answered what the answer says, in this order
	 * @param stored what is stored after that and was not before
	 */
	private record Row(Path file, String text, List<String> situation, String said, List<String> answered,
			Set<String> stored) {

		private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

		static Row of(Path file, String line) {
			String[] sides = line.split(" → ", 2);
			String[] left = sides[0].split(" *\\| ", 2);
			String[] right = sides[1].split(" +\\| *");
			Set<String> stored = right[1].equals("–") ? Set.of()
					: Arrays.stream(right[1].split("; "))
						.map(String::strip)
						.collect(Collectors.toCollection(TreeSet::new));
			return new Row(file, line.strip(), List.of(left[0].strip().split(" ")), unescaped(left[1].stripTrailing()),
					List.of(right[0].strip().split(" … ")), stored);
		}

		private static String unescaped(String typed) {
			return UNICODE.matcher(typed)
				.replaceAll((match) -> Character.toString(Integer.parseInt(match.group(1), 16)))
				.translateEscapes();
		}

		String state() {
			return this.situation.get(0);
		}

		boolean isGerman() {
			return this.situation.contains("de");
		}

		boolean isIn(String way) {
			return this.situation.contains(way);
		}

	}

}
