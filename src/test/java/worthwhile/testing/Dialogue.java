package worthwhile.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Reply.Audience;
import worthwhile.conversation.ReplyVisitor;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.message.Attachment;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Profile;
import worthwhile.outbox.Outbox;
import worthwhile.schedule.Due;
import worthwhile.schedule.Sweep;
import worthwhile.testing.TestPlatform.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets a test talk with the bot as people do on the {@link TestPlatform}: what is said is
 * answered, and what is queued by it is delivered, before the next line of the test. A
 * test whose time matters says first when it {@link #begins}.
 */
public final class Dialogue {

	private static final String WORKSPACE = "acme";

	private static final Duration PATIENCE = Duration.ofDays(7);

	private final AtomicInteger newcomers = new AtomicInteger();

	private final Conversations conversations;

	private final Outbox outbox;

	private final Due due;

	private final Sweep sweep;

	private final TestPlatform platform;

	private final MutableClock clock;

	private final TestDatabase database;

	Dialogue(Conversations conversations, Outbox outbox, Due due, Sweep sweep, TestPlatform platform,
			MutableClock clock, TestDatabase database) {
		this.conversations = conversations;
		this.outbox = outbox;
		this.due = due;
		this.sweep = sweep;
		this.platform = platform;
		this.clock = clock;
		this.database = database;
	}

	/**
	 * Begins anew, at an instant in the form of <code>2026-03-29T16:30:00Z</code>: the
	 * bot knows nobody and has nothing to do, nobody has seen anything, and the platform
	 * answers well.
	 */
	public void begins(String instant) {
		this.database.empty();
		this.platform.reset();
		this.clock.set(instant);
	}

	/**
	 * Somebody whom the bot has not met, in a workspace of their own; they live in Berlin
	 * and speak English, unless a test says otherwise.
	 */
	public Person newcomer() {
		int number = this.newcomers.incrementAndGet();
		return person("w" + number, "p" + number);
	}

	/**
	 * A newcomer who joined just now: asked at 16:30 on working days.
	 * @param networks what they use, the main one first; what the bot suggests if there
	 * is none
	 */
	public Person member(String... networks) {
		return newcomer().joins(networks);
	}

	/**
	 * Somebody of the workspace that tests use, in the direct chat with the bot.
	 */
	public Person person(String id) {
		return person(WORKSPACE, id);
	}

	/**
	 * Somebody of a workspace.
	 */
	public Person person(String workspace, String id) {
		return new Person(new PersonRef(TestPlatform.NAME, workspace, id), null);
	}

	/**
	 * The text of the message that was posted or changed last in a channel of the
	 * workspace that tests use.
	 */
	public String inChannel(String channel) {
		return last(new ChannelRef(TestPlatform.NAME, WORKSPACE, channel)).map(Shown::text).orElse("");
	}

	/**
	 * Something happens on the platform.
	 */
	public void happens(Incoming.Happened happened) {
		this.conversations.receive(happened);
		this.outbox.deliver();
	}

	/**
	 * Does what is due now and delivers what is queued.
	 */
	public void settle() {
		this.sweep.sweep();
		this.outbox.deliver();
	}

	/**
	 * Moves the clock to an instant in the form of <code>2026-03-29T16:30:00Z</code>, and
	 * lives through everything that is due until then, one instant after the other.
	 */
	public void liveUntil(String instant) {
		Instant end = Instant.parse(instant);
		live(end, () -> false);
		this.clock.set(end);
		settle();
	}

	private void live(Instant end, BooleanSupplier enough) {
		settle();
		for (Optional<Instant> next = next(end); next.isPresent() && !enough.getAsBoolean(); next = next(end)) {
			this.clock.set(next.get());
			settle();
		}
	}

	private Optional<Instant> next(Instant end) {
		return Stream.of(this.due.next(), this.outbox.next())
			.flatMap(Optional::stream)
			.filter((at) -> at.isAfter(this.clock.instant()) && at.isBefore(end))
			.min(Instant::compareTo);
	}

	private Optional<Shown> last(Recipient recipient) {
		List<Shown> seen = this.platform.seenBy(recipient);
		return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
	}

	/**
	 * Somebody who talks with the bot.
	 */
	public final class Person {

		private final PersonRef ref;

		private final @Nullable ChannelRef in;

		private @Nullable Form form;

		private @Nullable String openedFrom;

		private final Map<String, List<String>> filled = new TreeMap<>();

		private Map<String, String> problems = Map.of();

		private @Nullable Attachment file;

		private String answer = "";

		private Person(PersonRef ref, @Nullable ChannelRef in) {
			this.ref = ref;
			this.in = in;
		}

		public PersonRef ref() {
			return this.ref;
		}

		/**
		 * The same person in a channel; what the bot answers to them alone is still read
		 * as their own message.
		 */
		public Person in(String channel) {
			return new Person(this.ref, new ChannelRef(this.ref.workspace(), channel));
		}

		/**
		 * Somebody else in their workspace.
		 */
		public Person colleague(String id) {
			return new Person(new PersonRef(this.ref.workspace(), id), null);
		}

		/**
		 * Administers the workspace from now on.
		 */
		public Person becomesAdmin() {
			Profile now = profile();
			return profile(new Profile(now.zone(), now.language(), now.standing(), true));
		}

		/**
		 * Does not administer it any more.
		 */
		public Person isNoAdmin() {
			Profile now = profile();
			return profile(new Profile(now.zone(), now.language(), now.standing(), false));
		}

		/**
		 * Is a guest in the workspace from now on.
		 */
		public Person isGuest() {
			Profile now = profile();
			return profile(new Profile(now.zone(), now.language(), Profile.Standing.GUEST, now.admin()));
		}

		/**
		 * Has a language in their chat profile, by a tag such as {@code de}.
		 */
		public Person speaks(String language) {
			Profile now = profile();
			return profile(new Profile(now.zone(), Locale.forLanguageTag(language), now.standing(), now.admin()));
		}

		/**
		 * Has a zone in their chat profile, by a name such as {@code Asia/Kolkata}.
		 */
		public Person livesIn(String zone) {
			Profile now = profile();
			return profile(new Profile(ZoneId.of(zone), now.language(), now.standing(), now.admin()));
		}

		private Profile profile() {
			return Dialogue.this.platform.profile(this.ref);
		}

		private Person profile(Profile profile) {
			Dialogue.this.platform.profile(this.ref, profile);
			return this;
		}

		/**
		 * Joins as the form suggests it.
		 * @param networks what they use, the main one first; what the form suggests if
		 * there is none
		 */
		public Person joins(String... networks) {
			commands("join");
			if (networks.length > 0) {
				fills("networks", networks).fills("main", networks[0]);
			}
			return submits().meetsNoProblem();
		}

		/**
		 * Changes one of their settings, by the name of its field.
		 */
		public Person sets(String setting, String value) {
			return sets(Map.of(setting, value));
		}

		/**
		 * Changes several of their settings at once, by the names of their fields.
		 */
		public Person sets(Map<String, String> settings) {
			return commands("settings").presses("Change").fills(settings).submits().meetsNoProblem();
		}

		/**
		 * Lives until the bot asks or reminds them by itself, a week at the most.
		 */
		public Person isAsked() {
			long before = questions();
			live(Dialogue.this.clock.instant().plus(PATIENCE), () -> questions() > before);
			assertThat(questions()).as("questions to " + this.ref.id()).isGreaterThan(before);
			return this;
		}

		private long questions() {
			return Dialogue.this.platform.calls()
				.stream()
				.filter((call) -> call.operation().equals("post") && call.to().equals(this.ref))
				.filter((call) -> call.offers("question.minutes"))
				.count();
		}

		/**
		 * Has answered on each of so many days before today, which is a day in UTC, in
		 * full for each of their networks, with an outcome on each Monday; an answer that
		 * there is stays.
		 */
		public Person hasAnswered(int days) {
			return hasAnswered(days, LocalDate.ofInstant(Dialogue.this.clock.instant(), ZoneOffset.UTC).minusDays(1));
		}

		/**
		 * Has answered on each of so many days, of which one is the last.
		 */
		public Person hasAnswered(int days, LocalDate last) {
			new JdbcHistory(Dialogue.this.database.jdbc()).daily(this.ref, last, days);
			return this;
		}

		/**
		 * Gives a command, such as {@code /worthwhile trend} or just {@code trend}.
		 */
		public Person commands(String text) {
			String command = text.startsWith("/worthwhile") ? text.substring("/worthwhile".length()).strip() : text;
			return hear(new Incoming.Command(this.ref, this.in, command), null);
		}

		/**
		 * Says something to the bot.
		 */
		public Person says(String text) {
			return hear(new Incoming.Words(this.ref, this.in, text), null);
		}

		public Person opensHome() {
			return hear(new Incoming.HomeOpened(this.ref), null);
		}

		/**
		 * Presses a button by its label, on the message that changed last of those that
		 * have it.
		 */
		public Person presses(String label) {
			for (Shown shown : latestFirst()) {
				Optional<Button> button = button(shown, label);
				if (button.isPresent()) {
					return presses(shown, button.get());
				}
			}
			throw new AssertionError("%s sees no button [%s] but\n%s".formatted(this.ref.id(), label, messages()));
		}

		/**
		 * Presses a button that is perhaps not there any more, without a message.
		 */
		public Person presses(String action, String value) {
			return hear(new Incoming.Press(this.ref, this.in, action, value, null), null);
		}

		private Person presses(Shown shown, Button button) {
			ChannelRef channel = (shown.where() instanceof ChannelRef there) ? there : null;
			return hear(new Incoming.Press(this.ref, channel, button.action(), button.value(), shown.id()), shown.id());
		}

		private List<Shown> latestFirst() {
			Stream<Recipient> places = Stream.concat(Stream.of(this.ref), Stream.ofNullable(this.in));
			return places.flatMap((place) -> Dialogue.this.platform.seenBy(place).stream())
				.sorted(Comparator.comparingLong(Shown::changed).reversed())
				.toList();
		}

		private static Optional<Button> button(Shown shown, String label) {
			return shown.message().buttons().stream().filter((button) -> button.label().equals(label)).findFirst();
		}

		/**
		 * Fills a field of the open form with text, or with the labels of what is chosen;
		 * nothing empties it. What is folded is opened first.
		 */
		public Person fills(String field, String... values) {
			Field found = field(field).or(() -> unfoldedFor(field))
				.orElseThrow(() -> new AssertionError("No field " + field + " in\n" + form()));
			this.filled.put(field, FieldValues.of(found).filled(Arrays.asList(values)));
			return this;
		}

		private Optional<Field> field(String name) {
			return openForm().fields()
				.stream()
				.filter((candidate) -> FieldValues.name(candidate).filter(name::equals).isPresent())
				.findFirst();
		}

		private Optional<Field> unfoldedFor(String name) {
			Optional<Field.Fold> around = folds()
				.filter((fold) -> Field.inputs(fold.fields()).stream().anyMatch((input) -> input.name().equals(name)))
				.findFirst();
			around.ifPresent(this::unfolds);
			return around.flatMap((fold) -> field(name).or(() -> unfoldedFor(name)));
		}

		private Stream<Field.Fold> folds() {
			return openForm().fields()
				.stream()
				.flatMap((field) -> (field instanceof Field.Fold fold) ? Stream.of(fold) : Stream.empty());
		}

		/**
		 * Opens what is folded in the open form, by its label.
		 */
		public Person unfolds(String label) {
			return unfolds(folds().filter((fold) -> fold.label().equals(label))
				.findFirst()
				.orElseThrow(() -> new AssertionError("Nothing " + label + " to open in\n" + form())));
		}

		/**
		 * Wants to see more of any form, also one that is not open.
		 */
		public Person unfolds(String id, String context, String fold) {
			return hear(new Incoming.Unfolded(this.ref, this.in, id, context, fold, Map.of()), null);
		}

		private Person unfolds(Field.Fold fold) {
			Form open = openForm();
			return hear(new Incoming.Unfolded(this.ref, this.in, open.id(), open.context(), fold.name(), values()),
					this.openedFrom);
		}

		/**
		 * Fills several fields of the open form.
		 */
		public Person fills(Map<String, String> values) {
			values.forEach((field, value) -> fills(field, value));
			return this;
		}

		/**
		 * Sends the open form; what nobody filled is sent as it was.
		 */
		public Person submits() {
			Form sent = openForm();
			return hear(
					new Incoming.Submission(this.ref, this.in, sent.id(), sent.context(), values(), this.openedFrom),
					this.openedFrom);
		}

		/**
		 * What stands in the fields that are open.
		 */
		private Map<String, List<String>> values() {
			Map<String, List<String>> values = new TreeMap<>();
			for (Field field : openForm().fields()) {
				FieldValues.name(field).ifPresent((name) -> values.put(name, FieldValues.untouched(field)));
			}
			values.putAll(this.filled);
			return values;
		}

		/**
		 * Sends any form, also one that is not open.
		 */
		public Person submits(String id, String context, Map<String, List<String>> values) {
			return hear(new Incoming.Submission(this.ref, this.in, id, context, values, null), null);
		}

		private Form openForm() {
			if (this.form == null) {
				throw new AssertionError("No form is open for %s, who sees\n%s".formatted(this.ref.id(), messages()));
			}
			return this.form;
		}

		private Person hear(Incoming.Said said, @Nullable String message) {
			said.channel().ifPresent((channel) -> Dialogue.this.platform.isHeard(said.person(), channel));
			long before = Dialogue.this.platform.changes();
			Form open = this.form;
			Answered answered = Dialogue.this.conversations.answer(said);
			Reply reply = answered.reply();
			this.problems = Map.of();
			if (said instanceof Incoming.Submission && !(reply instanceof Reply.Reject)) {
				this.form = null;
			}
			reply.accept(new Seen(said, message, said instanceof Incoming.Words ? answered : null)).run();
			Dialogue.this.outbox.deliver();
			this.answer = shownSince(before) + ((this.form != null && this.form != open) ? form() : "")
					+ String.join("\n", this.problems.values());
			return this;
		}

		private String shownSince(long before) {
			return latestFirst().stream()
				.filter((shown) -> shown.changed() > before)
				.map(Shown::text)
				.collect(Collectors.joining("\n"));
		}

		private void open(Form opened, @Nullable String message) {
			Limits.check(opened);
			this.form = opened;
			this.openedFrom = message;
			this.filled.clear();
		}

		private void grow(Form grown) {
			Limits.check(grown);
			this.form = grown;
		}

		/**
		 * The text of the message that was posted to them or changed last, empty if there
		 * is none.
		 */
		public String lastMessage() {
			return last(this.ref).map(Shown::text).orElse("");
		}

		/**
		 * What came of what they said or did last: messages that were posted or changed,
		 * the form that opened, what is wrong with the one they sent; empty if nothing
		 * came.
		 */
		public String answer() {
			return this.answer;
		}

		/**
		 * The texts of all messages that they see, the latest change last.
		 */
		public List<String> messages() {
			return Dialogue.this.platform.seenBy(this.ref).stream().map(Shown::text).toList();
		}

		/**
		 * The open form as text, empty if none is open.
		 */
		public String form() {
			return (this.form != null) ? PlainText.of(this.form) : "";
		}

		/**
		 * The names of the fields of the open form, from top to bottom, without those
		 * that are folded.
		 */
		public List<String> fields() {
			return openForm().fields().stream().flatMap((field) -> FieldValues.name(field).stream()).toList();
		}

		/**
		 * What comes back with the open form.
		 */
		public String context() {
			return openForm().context();
		}

		/**
		 * What was wrong with the form that was sent last, by the names of the fields.
		 */
		public Map<String, String> problems() {
			return Collections.unmodifiableMap(this.problems);
		}

		/**
		 * The file that the bot handed over last.
		 */
		public Optional<Attachment> file() {
			return Optional.ofNullable(this.file);
		}

		/**
		 * The message that was posted or changed last says all of this.
		 */
		public Person sees(String... texts) {
			assertThat(lastMessage()).contains(texts);
			return this;
		}

		/**
		 * There is a message, and the one that was posted or changed last says none of
		 * this.
		 */
		public Person doesNotSee(String... texts) {
			assertThat(lastMessage()).isNotEmpty().doesNotContain(texts);
			return this;
		}

		private Person meetsNoProblem() {
			assertThat(this.problems).isEmpty();
			return this;
		}

		/**
		 * A form is open that says all of this.
		 */
		public Person seesForm(String... texts) {
			assertThat(form()).contains(texts);
			return this;
		}

		/**
		 * The form that was sent last is still open, with something wrong in a field.
		 */
		public Person seesProblem(String field, String text) {
			assertThat(this.problems).containsKey(field);
			assertThat(this.problems.get(field)).contains(text);
			return this;
		}

		/**
		 * Shows what is answered.
		 */
		private final class Seen implements ReplyVisitor<Runnable> {

			private final TestPlatform platform = Dialogue.this.platform;

			private final Incoming.Said said;

			private final @Nullable String message;

			private final @Nullable Answered answered;

			/**
			 * Notes what words are answered in the direct chat.
			 */
			Seen(Incoming.Said said, @Nullable String message, @Nullable Answered answered) {
				this.said = said;
				this.message = message;
				this.answered = answered;
			}

			@Override
			public Runnable say(Reply.Say say) {
				Recipient to = (say.audience() == Audience.CHANNEL && Person.this.in != null) ? Person.this.in
						: Person.this.ref;
				return () -> note(to, this.platform.show(to, say.message()));
			}

			private void note(Recipient to, Shown shown) {
				if (this.answered != null && to.equals(Person.this.ref)) {
					Dialogue.this.conversations.answered(Person.this.ref, this.answered, shown.id());
				}
			}

			@Override
			public Runnable update(Reply.Update update) {
				String changed = this.message;
				return (changed != null) ? () -> this.platform.change(changed, update.message())
						: () -> this.platform.show(Person.this.ref, update.message());
			}

			@Override
			public Runnable open(Reply.Open open) {
				return (this.said instanceof Incoming.Unfolded asked)
						? () -> Person.this.grow(open.form().grown(asked.fold(), asked.values()))
						: () -> Person.this.open(open.form(), this.message);
			}

			@Override
			public Runnable reject(Reply.Reject reject) {
				return () -> Person.this.problems = reject.problems();
			}

			@Override
			public Runnable hand(Reply.Hand hand) {
				return () -> {
					Person.this.file = hand.attachment();
					this.platform.show(Person.this.ref, hand.message());
					Reply.Waiting waiting = hand.waiting();
					if (waiting != null && this.message != null) {
						this.platform.change(this.message, waiting.afterwards());
					}
					Dialogue.this.conversations.handed(Person.this.ref);
				};
			}

			@Override
			public Runnable done(Reply.Done done) {
				return () -> {
				};
			}

		}

	}

}
