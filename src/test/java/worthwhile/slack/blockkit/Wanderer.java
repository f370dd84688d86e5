package worthwhile.slack.blockkit;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.FieldVisitor;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.msteams.card.CardRules;
import worthwhile.outbox.Outbox;
import worthwhile.testing.FieldValues;
import worthwhile.testing.TestPlatform;

/**
 * Somebody who presses every button that they see and sends every form as it is, empty
 * and filled to the brim; each message and form is held to the limits of Slack and of
 * Teams. What cannot be taken back they leave alone.
 */
final class Wanderer {

	/** How often the same is pressed, since it does not always lead to the same. */
	private static final int ENOUGH = 3;

	private static final int MOST_STEPS = 3000;

	/** The buttons that make a file of all answers, each time the same. */
	private static final Pattern MAKES_A_FILE = Pattern.compile("export\\..*|forget\\.export");

	/** What is answered when no handler takes a press or a form. */
	private static final Set<String> NOWHERE = Stream.of(Locale.ENGLISH, Locale.GERMAN)
		.map((language) -> Texts.of(Reply.class).get(language, "help.press"))
		.collect(Collectors.toUnmodifiableSet());

	/** A button that says a command again can lead anywhere. */
	private static final String SAYS_WORDS = "form.open";

	private static final FieldVisitor<List<String>> LONGEST = new Longest();

	private final PersonRef person;

	private final Conversations conversations;

	private final Outbox outbox;

	private final TestPlatform platform;

	private final Deque<Incoming.Said> ahead = new ArrayDeque<>();

	private final Map<String, Integer> times = new HashMap<>();

	private final Set<String> forms = new TreeSet<>();

	private final Set<String> messages = new HashSet<>();

	private final List<Incoming.Said> ledNowhere = new ArrayList<>();

	private final Set<String> leftAlone = new TreeSet<>();

	private final Map<Incoming.Said, Button> pressed = new HashMap<>();

	private final Set<String> openedForms = new TreeSet<>();

	private final Set<String> meantToOpenForms = new TreeSet<>();

	private final Set<String> openedFormsUnsaid = new TreeSet<>();

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
		looks(this.person);
	}

	/**
	 * Presses what is under the messages that the bot sent somewhere.
	 */
	void looks(Recipient where) {
		this.platform.seenBy(where).forEach((shown) -> look(shown.message(), shown.id()));
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

	/** What no handler took of all that was pressed and sent. */
	List<Incoming.Said> ledNowhere() {
		return this.ledNowhere;
	}

	/** The actions of the buttons that were not pressed. */
	Set<String> leftAlone() {
		return this.leftAlone;
	}

	/** The actions of the buttons that say that they open a form. */
	Set<String> meantToOpenForms() {
		return this.meantToOpenForms;
	}

	/** Those of them that did. */
	Set<String> openedForms() {
		return this.openedForms;
	}

	/** The actions of the buttons that opened a form and do not say so. */
	Set<String> openedFormsUnsaid() {
		return this.openedFormsUnsaid;
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
			Reply reply = this.conversations.receive(said);
			Button button = this.pressed.get(said);
			if (button != null && !button.action().equals(SAYS_WORDS)) {
				compare(button, reply instanceof Reply.Open);
			}
			reply.accept(new Look(said)).run();
			this.outbox.deliver();
		}
	}

	private void compare(Button button, boolean opens) {
		if (button.opensForm()) {
			this.meantToOpenForms.add(button.action());
			if (opens) {
				this.openedForms.add(button.action());
			}
		}
		else if (opens) {
			this.openedFormsUnsaid.add(button.action() + " [" + button.label() + "]");
		}
	}

	private static @Nullable String message(Incoming.Said said) {
		return (said instanceof Incoming.Press press) ? press.message() : null;
	}

	private void look(Message message, @Nullable String id) {
		BlockKitRules.check(message);
		CardRules.check(message);
		this.messages.add(message.toString());
		message.buttons()
			.stream()
			.filter((button) -> button.style() == Button.Style.DANGER)
			.forEach((button) -> this.leftAlone.add(button.action()));
		message.buttons()
			.stream()
			.filter((button) -> button.style() != Button.Style.DANGER && isNew(button))
			.forEach((button) -> press(button, id));
	}

	private void press(Button button, @Nullable String message) {
		Incoming.Said press = new Incoming.Press(this.person, null, button.action(), button.value(), message);
		this.pressed.put(press, button);
		this.ahead.add(press);
	}

	private void look(Form form, @Nullable String message) {
		BlockKitRules.check(form);
		CardRules.check(form);
		this.forms.add(form.id());
		folds(form).filter((fold) -> isNew(form.id() + fold.name()))
			.forEach((fold) -> this.ahead.add(unfolded(form, fold)));
		if (isNew(form.id())) {
			Form whole = whole(form);
			BlockKitRules.check(whole);
			Stream
				.<Function<Field, List<String>>>of((field) -> List.of(), FieldValues::untouched,
						(field) -> field.accept(LONGEST))
				.forEach((filling) -> this.ahead.add(submission(whole, message, filling)));
		}
	}

	private static Stream<Field.Fold> folds(Form form) {
		return form.fields()
			.stream()
			.flatMap((field) -> (field instanceof Field.Fold fold) ? Stream.of(fold) : Stream.empty());
	}

	private Incoming.Unfolded unfolded(Form form, Field.Fold fold) {
		Map<String, List<String>> values = new TreeMap<>();
		form.fields()
			.forEach((field) -> FieldValues.name(field).ifPresent((name) -> values.put(name, field.accept(LONGEST))));
		return new Incoming.Unfolded(this.person, null, form.id(), form.context(), fold.name(), values);
	}

	/**
	 * A form with all that is folded in it open.
	 */
	private static Form whole(Form form) {
		return folds(form).findFirst().map((fold) -> whole(form.grown(fold.name(), Map.of()))).orElse(form);
	}

	private boolean isNew(Button button) {
		int enough = MAKES_A_FILE.matcher(button.action()).matches() ? 1 : ENOUGH;
		return isNew(button.label() + button.action(), enough);
	}

	private boolean isNew(String what) {
		return isNew(what, ENOUGH);
	}

	private boolean isNew(String what, int enough) {
		return this.times.merge(what.replaceAll("\\d+", "9"), 1, Integer::sum) <= enough;
	}

	private Incoming.Submission submission(Form form, @Nullable String message, Function<Field, List<String>> filling) {
		Map<String, List<String>> values = new TreeMap<>();
		form.fields()
			.forEach((field) -> FieldValues.name(field).ifPresent((name) -> values.put(name, filling.apply(field))));
		return new Incoming.Submission(this.person, null, form.id(), form.context(), values, message);
	}

	/**
	 * Looks at what is answered.
	 */
	private final class Look implements ReplyVisitor<Runnable> {

		private final Incoming.Said said;

		private final @Nullable String message;

		Look(Incoming.Said said) {
			this.said = said;
			this.message = message(said);
		}

		@Override
		public Runnable say(Reply.Say say) {
			return () -> {
				if (NOWHERE.contains(say.message().summary())) {
					Wanderer.this.ledNowhere.add(this.said);
				}
				look(say.message(), null);
			};
		}

		@Override
		public Runnable update(Reply.Update update) {
			return () -> look(update.message(), this.message);
		}

		@Override
		public Runnable open(Reply.Open open) {
			Form form = (this.said instanceof Incoming.Unfolded asked) ? open.form().grown(asked.fold(), asked.values())
					: open.form();
			return () -> look(form, this.message);
		}

		@Override
		public Runnable reject(Reply.Reject reject) {
			return () -> {
			};
		}

		@Override
		public Runnable hand(Reply.Hand hand) {
			return () -> {
				look(hand.message(), null);
				look(hand.failed(), null);
				Reply.Waiting waiting = hand.waiting();
				if (waiting != null) {
					look(waiting.meanwhile(), this.message);
					look(waiting.afterwards(), this.message);
				}
			};
		}

		@Override
		public Runnable done(Reply.Done done) {
			return () -> {
			};
		}

	}

	/**
	 * As much as goes in; names of places and days as they are, since no others are
	 * known, and in the language that they speak.
	 */
	private static final class Longest implements FieldVisitor<List<String>> {

		@Override
		public List<String> explanation(Field.Explanation explanation) {
			return List.of();
		}

		@Override
		public List<String> group(Field.Group group) {
			return List.of();
		}

		@Override
		public List<String> fold(Field.Fold fold) {
			return List.of();
		}

		@Override
		public List<String> text(Field.Text text) {
			return text.multiline() ? List.of("🦄<".repeat(text.longest() / 3)) : FieldValues.untouched(text);
		}

		@Override
		public List<String> number(Field.Number number) {
			return List.of(number.max().min(BigDecimal.valueOf(10)).toPlainString());
		}

		@Override
		public List<String> choice(Field.Choice choice) {
			return choice.name().equals("language") ? FieldValues.untouched(choice)
					: values(choice.options()).skip(choice.options().size() - 1L).toList();
		}

		@Override
		public List<String> choices(Field.Choices choices) {
			return values(choices.options()).toList();
		}

		@Override
		public List<String> time(Field.Time time) {
			return FieldValues.untouched(time);
		}

		@Override
		public List<String> day(Field.Day day) {
			return FieldValues.untouched(day);
		}

		private static Stream<String> values(List<Field.Option> options) {
			return options.stream().map(Field.Option::value);
		}

	}

}
