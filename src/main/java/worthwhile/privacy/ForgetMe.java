package worthwhile.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.outbox.PostedReplies;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Deletes a member's data when they say so twice.
 */
@Component
class ForgetMe implements MemberHandler {

	/** What queues or deletes something. */
	private static final Set<String> CHANGES = Set.of("yes", "export");

	private final Texts texts = Texts.of(ForgetMe.class);

	private final Erasure erasure;

	private final PostedReplies replies;

	private final ExportData export;

	ForgetMe(Erasure erasure, PostedReplies replies, ExportData export) {
		this.erasure = erasure;
		this.replies = replies;
		this.export = export;
	}

	@Override
	public String name() {
		return "forget";
	}

	@Override
	public Set<String> commands() {
		return Set.of("forget", "vergiss", "vergessen");
	}

	@Override
	public boolean takes(String word, String rest) {
		return rest.isEmpty();
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DATA, this.texts, "forget"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Press press && CHANGES.contains(press.word()));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(Reply.say(confirmation(context)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return switch (press.word()) {
			case "ask" -> Optional.of(Reply.say(confirmation(context)));
			case "export" -> Optional.of(exportFirst(context));
			case "yes" -> Optional.of(forget(context));
			case "no" -> Optional.of(new Reply.Update(Message.text(text(context, "forget.kept"))));
			default -> Optional.empty();
		};
	}

	private Message confirmation(MemberContext context) {
		return question(context, text(context, "forget.question"),
				Button.of(text(context, "forget.export"), "forget.export", ""));
	}

	/**
	 * What was promised as a file is not deleted before it is there. Should it be lost on
	 * its way, the message that waits for it leads on.
	 */
	private Reply exportFirst(MemberContext context) {
		Button again = Button.of(text(context, "forget.export-again"), "forget.export", "");
		String comes = text(context, "forget.export-comes");
		Message meanwhile = Message.of(comes, new Block.Paragraph(comes),
				new Block.Buttons(List.of(again, Button.of(text(context, "forget.no"), "forget.no", ""))));
		return this.export.hand(context, question(context, text(context, "forget.export-failed"), again),
				new Reply.Waiting(meanwhile, question(context, text(context, "forget.question"))));
	}

	private Message question(MemberContext context, String title, Button... more) {
		Stream<Button> choice = Stream.of(Button.of(text(context, "forget.yes"), "forget.yes", "").danger(),
				Button.of(text(context, "forget.no"), "forget.no", ""));
		return Message.of(title, new Block.Heading(title), new Block.Paragraph(text(context, "forget.all")),
				new Block.Paragraph(text(context, "forget.stays")),
				new Block.Buttons(Stream.concat(choice, Stream.of(more)).toList()));
	}

	/**
	 * The message in which they said so stays: it says that all is deleted.
	 */
	private Reply forget(MemberContext context) {
		Optional.ofNullable(context.pressed()).ifPresent(this.replies::letStay);
		this.erasure.forget(List.of(context.member()));
		return new Reply.Update(Message.text(text(context, "forget.done")), true);
	}

	private String text(MemberContext context, String key) {
		return this.texts.get(context.language(), key);
	}

}
