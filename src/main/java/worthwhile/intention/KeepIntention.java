package worthwhile.intention;

import java.util.ArrayList;
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
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.sentence.IntentionSentence;
import worthwhile.sentence.Reason;
import worthwhile.sentence.SpokenIntention;
import worthwhile.usage.Network;

/**
 * Shows members what they intend with each network, and keeps what they say of it, in a
 * sentence or a form.
 */
@Component
class KeepIntention implements MemberHandler {

	private static final int MOST_IN_A_ROW = 5;

	private static final int LONGEST_LABEL = 75;

	private final Intentions intentions;

	private final WeekStands stands;

	private final NoticePassing passing;

	KeepIntention(Intentions intentions, WeekStands stands, NoticePassing passing) {
		this.intentions = intentions;
		this.stands = stands;
		this.passing = passing;
	}

	@Override
	public String name() {
		return IntentionNames.KEEPING;
	}

	@Override
	public Set<String> commands() {
		return Set.of("intend", "vorhaben");
	}

	@Override
	public boolean takes(String word, String rest) {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DEEPEN, IntentionWording.TEXTS, "help"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		if (said instanceof Incoming.Command command) {
			return command.rest().isBlank();
		}
		return said instanceof Incoming.Press press && !press.action().equals(IntentionNames.MEANT);
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional
			.of(command.rest().isBlank() ? Reply.say(all(context)) : sentence(context, command.rest(), false));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.action()) {
			case IntentionNames.OPEN -> Optional.of(Reply.say(all(context)));
			case IntentionNames.FORM ->
				network(context.member(), press.value()).map((network) -> form(context, network, press.value()));
			case IntentionNames.MEANT -> Optional.of(sentence(context, press.value(), true));
			default -> Optional.empty();
		};
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return submission.form().equals(IntentionForm.ID)
				? network(context.member(), submission.context()).map((network) -> keep(context, network, submission))
				: Optional.empty();
	}

	private Reply keep(MemberContext context, Network network, Incoming.Submission submission) {
		IntentionWording words = words(context);
		SubmittedForm form = IntentionForm.submitted(submission, words);
		Intention intention = new IntentionForm(words, network).read(form);
		if (!form.isSound()) {
			return form.rejected();
		}
		Message kept = keep(context, intention);
		boolean here = submission.context().endsWith(IntentionNames.HERE) && submission.message() != null;
		return here ? new Reply.Update(all(context)) : Reply.say(kept);
	}

	private Reply sentence(MemberContext context, String text, boolean pressed) {
		Member member = context.member();
		SpokenIntention said = new IntentionSentence(member.workspaceNetworks().all(), member.networks()).read(text);
		if (said instanceof SpokenIntention.Understood understood && understood.isOpen()) {
			return form(context, understood.network(), understood.network().key());
		}
		Message answer = (said instanceof SpokenIntention.Understood understood) ? said(context, understood)
				: refused((SpokenIntention.Refused) said, words(context));
		return pressed ? new Reply.Update(answer) : Reply.say(answer);
	}

	private Message said(MemberContext context, SpokenIntention.Understood said) {
		IntentionWording words = words(context);
		String purpose = said.purpose();
		Integer minutes = said.minutes();
		if (purpose != null && purpose.length() > Intention.LONGEST_PURPOSE) {
			return Message.text(words.get("refused.purpose", Intention.LONGEST_PURPOSE, purpose.length()) + " "
					+ words.get("unchanged"));
		}
		if (minutes != null && minutes == 0) {
			return Message.text(words.get("refused.zero") + " " + words.get("unchanged"));
		}
		return keep(context, said.nothing() ? Intention.none(said.network(), context.today())
				: this.intentions.of(context.member(), said.network(), context.today()).with(said, context.today()));
	}

	private Message keep(MemberContext context, Intention intention) {
		IntentionWording words = words(context);
		boolean any = this.intentions.keep(context, intention);
		if (intention.minutes() != null) {
			this.passing.noticeBefore(context.member(), context.today());
		}
		if (intention.isEmpty()) {
			return Message.text(words.get(any ? "dropped" : "dropped.none", intention.network().name()));
		}
		Block.Paragraph kept = new Block.Paragraph(words.get("kept") + " ").thenStrong(words.line(intention));
		List<Block> blocks = new ArrayList<>(List.of(kept));
		blocks.addAll(stands(context, words, List.of(intention)));
		blocks.add(Block.Buttons.of(
				Button.of(words.get("button.change"), IntentionNames.FORM, intention.network().key()).forForm(),
				Button.of(words.get("button.all"), IntentionNames.OPEN, "")));
		return new Message(kept.text(), blocks);
	}

	private Reply form(MemberContext context, Network network, String value) {
		return new Reply.Open(new IntentionForm(words(context), network)
			.form(this.intentions.of(context.member(), network, context.today()), value));
	}

	private static Message refused(SpokenIntention.Refused refused, IntentionWording words) {
		String admins = (refused.reason() == Reason.UNKNOWN_NETWORK && refused.meant().isEmpty())
				? " " + words.get("network.by-admins") : "";
		String text = words.refused(refused) + " " + words.get("unchanged") + admins + "\n"
				+ words.get(refused.meant().isEmpty() ? "example" : "meant");
		List<Button> meant = refused.meant()
			.stream()
			.map((sentence) -> Button.of(Excerpt.shortened(sentence, LONGEST_LABEL), IntentionNames.MEANT, sentence))
			.toList();
		return meant.isEmpty() ? Message.text(text)
				: Message.of(text, new Block.Paragraph(text), new Block.Buttons(Button.distinct(meant)));
	}

	/**
	 * All intentions, and a way to each of the member's networks.
	 */
	private Message all(MemberContext context) {
		IntentionWording words = words(context);
		List<Intention> all = this.intentions.all(context.member());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(words.get("title")));
		blocks.add(all.isEmpty() ? new Block.Paragraph(words.get("none")) : lines(all, words));
		blocks.addAll(stands(context, words, all));
		blocks.add(ways(context.member(), all, words));
		blocks.add(new Block.Note(words.get("how")));
		return new Message(words.get("title"), blocks);
	}

	private static Block lines(List<Intention> all, IntentionWording words) {
		Block.Paragraph lines = new Block.Paragraph("");
		for (Intention intention : all) {
			String before = lines.text().isEmpty() ? "" : "\n";
			lines = lines.then(before).thenStrong(intention.network().name()).then(": " + words.parts(intention));
		}
		return lines;
	}

	/**
	 * Where the week stands for those of some intentions that have a budget.
	 */
	private List<Block> stands(MemberContext context, IntentionWording words, List<Intention> shown) {
		if (shown.stream().allMatch((intention) -> intention.minutes() == null)) {
			return List.of();
		}
		List<Network> networks = shown.stream().map(Intention::network).toList();
		List<WeekStand> stands = this.stands.read(context.member(), context.today())
			.stream()
			.filter((stand) -> networks.contains(stand.network()))
			.filter((stand) -> WhereTheWeekStands.isOfUse(context.member(), stand))
			.toList();
		return stands.isEmpty() ? List.of() : List.of(new Block.Note(words.stands(stands)));
	}

	private static Block ways(Member member, List<Intention> all, IntentionWording words) {
		List<Button> ways = Button
			.distinct(Stream.concat(member.networks().stream(), all.stream().map(Intention::network))
				.distinct()
				.map((network) -> Button.of(network.name(), IntentionNames.FORM, network.key() + IntentionNames.HERE)
					.forForm())
				.toList());
		return (ways.size() <= MOST_IN_A_ROW) ? new Block.Buttons(ways) : new Block.OneOfMany(words.get("which"), ways);
	}

	private static Optional<Network> network(Member member, String value) {
		String key = value.split(" ", 2)[0];
		return member.workspaceNetworks().ever().stream().filter((network) -> network.key().equals(key)).findFirst();
	}

	private static IntentionWording words(MemberContext context) {
		return IntentionWording.of(context.member(), context.now());
	}

}
