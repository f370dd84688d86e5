package worthwhile.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.trend.verdict.Finding;
import worthwhile.trend.verdict.JdbcVerdictWishes;
import worthwhile.trend.verdict.VerdictWishes;
import worthwhile.trend.verdict.VerdictWishes.Opinion;
import worthwhile.trend.verdict.VerdictWishes.Own;
import worthwhile.usage.Network;

/**
 * Shows members what their time on each network returns, and keeps where they see it
 * otherwise and how much they want back.
 */
@Component
class ShowVerdict implements MemberHandler {

	/** Shows all verdicts; without a value. */
	static final String OPEN = "verdict.open";

	/** Asks how the member sees a network; the value is its key. */
	static final String DIFFER = "verdict.differ";

	/** Opens the form of what the member wants back; without a value. */
	static final String WISHES = "verdict.wishes";

	/** Keeps how the member sees a network; the value is its key, a slash and a word. */
	private static final String OWN = "verdict.own";

	private static final String AGREE = "AGREE";

	private static final Texts TEXTS = Texts.of(ShowVerdict.class);

	private static final BigDecimal LEAST_WANTED = new BigDecimal("0.1");

	private static final BigDecimal MOST_WANTED = BigDecimal.TEN;

	/** As many are kept of what is wanted, behind its decimal sign. */
	private static final int DIGITS = 2;

	private static final BigDecimal MOST_RATE = BigDecimal.valueOf(100_000);

	private static final int LONGEST_CURRENCY = 8;

	private final Verdicts verdicts;

	private final JdbcVerdictWishes wishes;

	ShowVerdict(Verdicts verdicts, JdbcVerdictWishes wishes) {
		this.verdicts = verdicts;
		this.wishes = wishes;
	}

	@Override
	public String name() {
		return "verdict";
	}

	@Override
	public Set<String> commands() {
		return Set.of("verdict", "fazit");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DEEPEN, TEXTS, "help.verdict"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Submission)
				&& !(said instanceof Incoming.Press press && press.action().equals(OWN));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		if (command.rest().isBlank()) {
			return Optional.of(Reply.say(all(context)));
		}
		Verdicts.MemberVerdicts verdicts = this.verdicts.of(context);
		return Optional.of(Reply.say(NamedNetwork.read(context.member(), command.rest())
			.flatMap(verdicts::of)
			.map((finding) -> verdicts.message(context.member()).of(finding))
			.orElseGet(() -> Message.text(text(context, "verdict.unknown", SubmittedForm.quote(command.rest()))))));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.action()) {
			case OPEN -> Optional.of(Reply.say(all(context)));
			case WISHES -> Optional.of(new Reply.Open(form(context)));
			case DIFFER -> NamedNetwork.read(context.member(), press.value())
				.map((network) -> Reply.say(choices(context, network)));
			case OWN -> own(context, press.value());
			default -> Optional.empty();
		};
	}

	private Message all(MemberContext context) {
		return this.verdicts.of(context).message(context.member()).all();
	}

	private Message choices(MemberContext context, Network network) {
		String question = text(context, "verdict.differ", network.name());
		List<Button> buttons = new ArrayList<>();
		for (Own own : Own.values()) {
			buttons.add(choice(context, network, own.name()));
		}
		if (this.wishes.of(context.memberId()).of(network) != null) {
			buttons.add(choice(context, network, AGREE));
		}
		return Message.of(question, new Block.Paragraph(question), new Block.Buttons(buttons));
	}

	private static Button choice(MemberContext context, Network network, String word) {
		return Button.of(text(context, "verdict.choose." + word), OWN, network.key() + "/" + word);
	}

	private Optional<Reply> own(MemberContext context, String value) {
		String[] parts = value.split("/", 2);
		Optional<Network> network = NamedNetwork.read(context.member(), parts[0]);
		return (parts.length < 2) ? Optional.empty() : network.flatMap((which) -> own(context, which, parts[1]));
	}

	private Optional<Reply> own(MemberContext context, Network network, String word) {
		if (word.equals(AGREE)) {
			this.wishes.agree(context.memberId(), network);
			return Optional.of(new Reply.Update(Message.text(text(context, "verdict.agreed", network.name()))));
		}
		return Arrays.stream(Own.values())
			.filter((own) -> own.name().equals(word))
			.findFirst()
			.flatMap((own) -> this.verdicts.of(context).of(network).map((finding) -> keep(context, finding, own)));
	}

	private Reply keep(MemberContext context, Finding finding, Own own) {
		Network network = finding.told().network();
		this.wishes.save(context.memberId(), network, new Opinion(finding.verdict(), own, context.today()));
		return new Reply.Update(
				Message.text(text(context, "verdict.kept", network.name(), text(context, "verdict.own." + own))));
	}

	private Form form(MemberContext context) {
		VerdictWishes now = this.wishes.of(context.memberId());
		return new Form(WISHES, "", text(context, "verdict.wishes.title"), text(context, "verdict.wishes.save"),
				List.of(new Field.Explanation(text(context, "verdict.wishes.about")),
						new Field.Number("threshold", text(context, "verdict.wishes.threshold"), null, now.threshold(),
								LEAST_WANTED, MOST_WANTED),
						new Field.Number("rate", text(context, "verdict.wishes.rate"),
								text(context, "verdict.wishes.hint"), now.rate(), BigDecimal.ZERO, MOST_RATE),
						new Field.Text("currency", text(context, "verdict.wishes.currency"), null, now.currency(),
								false, false, LONGEST_CURRENCY)));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		if (!submission.form().equals(WISHES)) {
			return Optional.empty();
		}
		SubmittedForm form = new SubmittedForm(submission, TEXTS.in(context.language()));
		BigDecimal threshold = threshold(form);
		BigDecimal rate = form.number("rate", MOST_RATE, "verdict.wishes.number");
		String currency = form.words("currency", LONGEST_CURRENCY, "verdict.wishes.long");
		if (!form.isSound()) {
			return Optional.of(form.rejected());
		}
		this.wishes.save(context.memberId(), threshold, rate, (currency != null) ? currency : "");
		return Optional
			.of(Reply.say(text(context, "verdict.wishes.kept", VerdictMessage.wanted(threshold, context.language()))));
	}

	private static BigDecimal threshold(SubmittedForm form) {
		BigDecimal wanted = form.number("threshold", MOST_WANTED, "verdict.wishes.wanted");
		if (wanted != null && wanted.compareTo(LEAST_WANTED) < 0) {
			form.wrong("threshold", "verdict.wishes.wanted", MOST_WANTED);
		}
		return (wanted != null) ? wanted.setScale(DIGITS, RoundingMode.HALF_UP) : VerdictWishes.USUAL_THRESHOLD;
	}

	private static String text(MemberContext context, String key, Object... arguments) {
		return TEXTS.get(context.language(), key, arguments);
	}

}
