package worthwhile.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Members;

/**
 * Deletes a member's data when they say so twice.
 */
@Component
class ForgetMe implements Handler {

	private final Texts texts = Texts.of(ForgetMe.class);

	private final Members members;

	private final Erasure erasure;

	ForgetMe(Members members, Erasure erasure) {
		this.members = members;
		this.erasure = erasure;
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
	public int helpOrder() {
		return 90;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		Texts.In text = this.texts.in(language);
		return Optional.of(new HelpLine(text.get("forget.usage"), text.get("forget.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.of(Reply.say(confirmation(speaker)));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return switch (press.word()) {
			case "ask" -> Optional.of(Reply.say(confirmation(speaker)));
			case "yes" -> Optional.of(forget(speaker));
			case "no" -> Optional.of(new Reply.Update(Message.text(text(speaker, "forget.kept"))));
			default -> Optional.empty();
		};
	}

	private Message confirmation(Speaker speaker) {
		return Message.of(text(speaker, "forget.question"), new Block.Heading(text(speaker, "forget.question")),
				new Block.Paragraph(text(speaker, "forget.all")), new Block.Paragraph(text(speaker, "forget.stays")),
				Block.Buttons.of(Button.of(text(speaker, "forget.yes"), "forget.yes", "").danger(),
						Button.of(text(speaker, "forget.no"), "forget.no", ""),
						Button.of(text(speaker, "forget.export"), "export.now", "")));
	}

	private Reply forget(Speaker speaker) {
		this.members.lock(speaker.person()).ifPresent(this.erasure::forget);
		return new Reply.Update(Message.text(text(speaker, "forget.done")));
	}

	private String text(Speaker speaker, String key) {
		return this.texts.get(speaker.language(), key);
	}

}
