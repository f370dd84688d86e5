package worthwhile.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.identity.PersonalData;
import worthwhile.identity.PersonalData.Section;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;

/**
 * Gives a member everything that is stored on them.
 */
@Component
class ExportData implements MemberHandler {

	private final Texts texts = Texts.of(ExportData.class);

	private final List<PersonalData> stored;

	private final ExportFile file = new ExportFile();

	ExportData(List<PersonalData> stored) {
		this.stored = stored;
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
	public boolean onlyShows(Incoming.Said said) {
		return true;
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
		return new Reply.Hand(message, this.file.of(sections(context.member()), context.language()), failed, waiting);
	}

	private List<Section> sections(Member member) {
		return this.stored.stream().flatMap((data) -> data.export(member.id(), member.person()).stream()).toList();
	}

}
