package worthwhile.slack.blockkit;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.PersonRef;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.outbox.Outbox;
import worthwhile.testing.TestPlatform;

/**
 * Somebody who presses every button that they see and sends every form as it is, empty
 * and filled to the brim; each message and form is held to Slack's limits. What cannot be
 * taken back they leave alone.
 */
final class Wanderer {

	/** How often the same is pressed, since it does not always lead to the same. */
	private static final int ENOUGH = 3;

	private static final int MOST_STEPS = 3000;

	private final PersonRef person;

	private final Conversations conversations;

	private final Outbox outbox;

	private final TestPlatform platform;

	private final Deque<Incoming.Said> ahead = new ArrayDeque<>();

	private final Map<String, Integer> times = new HashMap<>();

	private final Set<String> forms = new TreeSet<>();

	private final Set<String> messages = new HashSet<>();

	Wanderer(PersonRef person, Conversations conversations, Outbox outbox, TestPlatform platform) {
		this.person = person;
		this.conversations = conversations;
		this.outbox = outbox;
		this.platform = platform;
	}

	/**
	 * Says something and follows where it leads.
	 */
	void says(String command) {
		follow(new Incoming.Command(this.person, null, command));
	}

	void opensHome() {
		follow(new Incoming.HomeOpened(this.person));
	}

	/**
	 * Presses what is under the messages that the bot sent by itself.
	 */
	void looks() {
		this.platform.seenBy(this.person).forEach((shown) -> look(shown.message(), shown.id()));
		wander();
	}

	/** The ids of the forms that were seen. */
	Set<String> forms() {
		return this.forms;
	}

	/** How many different messages were seen. */
	int messages() {
		return this.messages.size();
	}

	private void follow(Incoming.Said said) {
		this.ahead.add(said);
		wander();
	}

	private void wander() {
		for (int step = 0; !this.ahead.isEmpty(); step++) {
			if (step > MOST_STEPS) {
				throw new AssertionError("There is no end to " + this.ahead.peek());
			}
			Incoming.Said said = this.ahead.remove();
			take(this.conversations.receive(said), message(said));
			this.outbox.deliver();
		}
	}

	private static @Nullable String message(Incoming.Said said) {
		return (said instanceof Incoming.Press press) ? press.message() : null;
	}

	private void take(Reply reply, @Nullable String message) {
		if (reply instanceof Reply.Say say) {
			look(say.message(), null);
		}
		else if (reply instanceof Reply.Update update) {
			look(update.message(), message);
		}
		else if (reply instanceof Reply.Hand hand) {
			look(hand.message(), null);
		}
		else if (reply instanceof Reply.Open open) {
			look(open.form(), message);
		}
	}

	private void look(Message message, @Nullable String id) {
		BlockKitRules.check(message);
		this.messages.add(message.toString());
		message.blocks()
			.stream()
			.filter(Block.Buttons.class::isInstance)
			.flatMap((block) -> ((Block.Buttons) block).buttons().stream())
			.filter((button) -> button.style() != Button.Style.DANGER && isNew(button.label() + button.action()))
			.forEach((button) -> this.ahead
				.add(new Incoming.Press(this.person, null, button.action(), button.value(), id)));
	}

	private void look(Form form, @Nullable String message) {
		BlockKitRules.check(form);
		this.forms.add(form.id());
		if (isNew(form.id())) {
			Stream.<Function<Field, List<String>>>of((field) -> List.of(), Wanderer::untouched, Wanderer::longest)
				.forEach((filling) -> this.ahead.add(submission(form, message, filling)));
		}
	}

	private boolean isNew(String what) {
		return this.times.merge(what.replaceAll("\\d+", "9"), 1, Integer::sum) <= ENOUGH;
	}

	private Incoming.Submission submission(Form form, @Nullable String message, Function<Field, List<String>> filling) {
		Map<String, List<String>> values = new TreeMap<>();
		form.fields().forEach((field) -> name(field).forEach((name) -> values.put(name, filling.apply(field))));
		return new Incoming.Submission(this.person, null, form.id(), form.context(), values, message);
	}

	private static Stream<String> name(Field field) {
		if (field instanceof Field.Text text) {
			return Stream.of(text.name());
		}
		if (field instanceof Field.Number number) {
			return Stream.of(number.name());
		}
		if (field instanceof Field.Choice choice) {
			return Stream.of(choice.name());
		}
		if (field instanceof Field.Choices choices) {
			return Stream.of(choices.name());
		}
		if (field instanceof Field.Time time) {
			return Stream.of(time.name());
		}
		return (field instanceof Field.Day day) ? Stream.of(day.name()) : Stream.empty();
	}

	private static List<String> untouched(Field field) {
		if (field instanceof Field.Text text) {
			return List.of(text.value());
		}
		if (field instanceof Field.Number number) {
			BigDecimal value = number.value();
			return (value != null) ? List.of(value.toPlainString()) : List.of();
		}
		if (field instanceof Field.Choice choice) {
			return Stream.ofNullable(choice.selected()).toList();
		}
		if (field instanceof Field.Choices choices) {
			return List.copyOf(choices.selected());
		}
		if (field instanceof Field.Time time) {
			return Stream.ofNullable(time.value()).map(Object::toString).toList();
		}
		return (field instanceof Field.Day day) ? Stream.ofNullable(day.value()).map(Object::toString).toList()
				: List.of();
	}

	/**
	 * As much as goes in; names of places and days as they are, since no others are
	 * known, and in the language that they speak.
	 */
	private static List<String> longest(Field field) {
		if (field instanceof Field.Text text && text.multiline()) {
			return List.of("🦄<".repeat(text.longest() / 3));
		}
		if (field instanceof Field.Number number) {
			return List.of(number.max().min(BigDecimal.valueOf(10)).toPlainString());
		}
		if (field instanceof Field.Choice choice && !choice.name().equals("language")) {
			return choice.options().stream().map(Field.Option::value).skip(choice.options().size() - 1L).toList();
		}
		if (field instanceof Field.Choices choices) {
			return choices.options().stream().map(Field.Option::value).toList();
		}
		return untouched(field);
	}

}
