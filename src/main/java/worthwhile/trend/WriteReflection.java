package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.PressedMessages;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.trend.figures.WeekSpan;
import worthwhile.trend.reflection.JdbcReflections;
import worthwhile.trend.reflection.Reflection;
import worthwhile.trend.reflection.ReflectionQuestions;

/**
 * Lets members write down what they think about a week's question, and read, change and
 * delete it later.
 */
@Component
class WriteReflection implements MemberHandler {

	/** Opens the form; the value is the name of a week. */
	static final String OPEN = "reflection.open";

	/** Shows all that was written; without a value. */
	static final String LIST = "reflection.list";

	private static final String WRITE = "reflection.write";

	private static final String ANSWER = "answer";

	/** How many years ago a week can be that somebody still writes about. */
	private static final int LONGEST_OPEN = 1;

	/** More years than anything is kept for. */
	private static final int LONGEST_KEPT = 100;

	private static final Texts TEXTS = Texts.of(WriteReflection.class);

	private final JdbcReflections reflections;

	private final PressedMessages posted;

	WriteReflection(JdbcReflections reflections, PressedMessages posted) {
		this.reflections = reflections;
		this.posted = posted;
	}

	@Override
	public String name() {
		return "reflection";
	}

	@Override
	public Set<String> commands() {
		return Set.of("reflections", "gedanken");
	}

	@Override
	public boolean takes(String word, String rest) {
		return rest.isBlank();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DEEPEN, TEXTS, "help.reflections"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Submission);
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(list(context));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.action()) {
			case LIST -> Optional.of(list(context));
			case OPEN ->
				reflection(context, press.value()).map((reflection) -> new Reply.Open(form(context, reflection)));
			default -> Optional.empty();
		};
	}

	private Reply list(MemberContext context) {
		List<Reflection> written = this.reflections.latest(context.memberId(), ReflectionList.MOST);
		return Reply.say(new ReflectionList(context.member(), context.today(), written).message());
	}

	/**
	 * What was written with a week, or may still be.
	 */
	private Optional<Reflection> reflection(MemberContext context, String week) {
		return WeekSpan.parse(week)
			.map(WeekSpan::monday)
			.filter((monday) -> isWithin(context, monday, LONGEST_KEPT))
			.flatMap((monday) -> this.reflections.find(context.memberId(), monday)
				.or(() -> isWithin(context, monday, LONGEST_OPEN) ? Optional.of(unwritten(context, monday))
						: Optional.empty()));
	}

	private static boolean isWithin(MemberContext context, LocalDate monday, int years) {
		return !monday.isAfter(context.today()) && monday.isAfter(context.today().minusYears(years));
	}

	private static Reflection unwritten(MemberContext context, LocalDate monday) {
		return new Reflection(monday, ReflectionQuestions.of(context.memberId(), monday, context.language()), "",
				context.today(), null);
	}

	private static Form form(MemberContext context, Reflection reflection) {
		return new Form(WRITE, ReflectionBlocks.name(reflection.week()), text(context, "reflection.form.title"),
				text(context, "reflection.form.keep"),
				List.of(new Field.Explanation(reflection.question()),
						new Field.Text(ANSWER, text(context, "reflection.form.answer"),
								text(context, "reflection.form.hint"), reflection.answer(), false, true,
								Reflection.LONGEST)));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return submission.form().equals(WRITE) ? reflection(context, submission.context())
			.map((reflection) -> keep(new SubmittedForm(submission, TEXTS.in(context.language())), context, reflection))
				: Optional.empty();
	}

	private Reply keep(SubmittedForm form, MemberContext context, Reflection before) {
		String answer = form.words(ANSWER, Reflection.LONGEST, "reflection.form.long");
		if (!form.isSound()) {
			return form.rejected();
		}
		if (answer == null && before.answer().isEmpty()) {
			return Reply.say(text(context, "reflection.nothing"));
		}
		if (answer != null) {
			this.reflections.save(context.memberId(), before.with(answer));
		}
		else {
			this.reflections.delete(context.memberId(), before.week());
		}
		return shows(context, before) ? Reply.done()
				: Reply.say(text(context, (answer != null) ? "reflection.kept" : "reflection.deleted"));
	}

	/**
	 * Brings the weeks up to date that asked or showed it again.
	 * @return whether the member sees one of them and waits for it
	 */
	private boolean shows(MemberContext context, Reflection reflection) {
		return this.posted.refreshAll(Stream.concat(Stream.of(reflection.week()), Stream.ofNullable(reflection.again()))
			.flatMap(WeekSpan::with)
			.map((weeks) -> new MessageRef(context.person(), WeekTopic.NAME, weeks.subject()))
			.toList(), context.pressed());
	}

	private static String text(MemberContext context, String key, Object... arguments) {
		return TEXTS.get(context.language(), key, arguments);
	}

}
