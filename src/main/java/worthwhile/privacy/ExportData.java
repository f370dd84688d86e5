package worthwhile.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.PersonalData;
import worthwhile.identity.PersonalData.Section;
import worthwhile.message.Attachment;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Gives a member everything that is stored on them. The file is on its way in memory
 * alone: a message waits meanwhile that leads on should it be lost.
 */
@Component
class ExportData implements MemberHandler {

	private final Texts texts = Texts.of(ExportData.class);

	private final List<PersonalData> stored;

	private final Messenger messenger;

	private final Clock clock;

	private final ExportFile file = new ExportFile();

	ExportData(List<PersonalData> stored, Messenger messenger, Clock clock) {
		this.stored = stored;
		this.messenger = messenger;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "export";
	}

	@Override
	public Set<String> commands() {
		return Set.of("export", "exportieren");
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.DATA, this.texts, "export"));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		return Optional.of(hand(context));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(hand(context));
	}

	private Reply hand(MemberContext context) {
		return hand(context, Message.text(this.texts.get(context.language(), "export.failed")), null);
	}

	/**
	 * Hands the file over.
	 * @param failed what is said if that did not work
	 * @param waiting how the message reads that waits for it, if one does
	 */
	Reply hand(MemberContext context, Message failed, Reply.@Nullable Waiting waiting) {
		Message message = Message.text(this.texts.get(context.language(), "export.here"));
		Attachment everything = this.file.of(sections(context.member()), context.language());
		Instant now = this.clock.instant();
		this.messenger.push(new Push(context.member().person(), LostExport.NAME, LostExport.SUBJECT,
				now.plus(LostExport.PATIENCE), now.plus(LostExport.LAPSE), false));
		return new Reply.Hand(message, everything, failed, waiting);
	}

	@EventListener
	void arrived(Incoming.Handed handed) {
		this.messenger.withdraw(handed.person(), LostExport.NAME, LostExport.SUBJECT);
	}

	private List<Section> sections(Member member) {
		return this.stored.stream().flatMap((data) -> data.export(member.id(), member.person()).stream()).toList();
	}

}
