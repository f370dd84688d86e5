package worthwhile.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.identity.PersonalData;
import worthwhile.identity.PersonalData.Section;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Gives a member everything that is stored on them.
 */
@Component
class ExportData implements Handler {

	private final Texts texts = Texts.of(ExportData.class);

	private final Members members;

	private final List<PersonalData> stored;

	private final ExportFile file = new ExportFile();

	ExportData(Members members, List<PersonalData> stored) {
		this.members = members;
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
	public int helpOrder() {
		return 80;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		Texts.In text = this.texts.in(language);
		return Optional.of(new HelpLine(text.get("export.usage"), text.get("export.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.find(speaker.person()).map((member) -> hand(member, speaker));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.find(speaker.person()).map((member) -> hand(member, speaker));
	}

	private Reply hand(Member member, Speaker speaker) {
		Message message = Message.text(this.texts.get(speaker.language(), "export.here"));
		return new Reply.Hand(message, this.file.of(sections(member)));
	}

	private List<Section> sections(Member member) {
		return this.stored.stream().flatMap((data) -> data.export(member.id(), member.person()).stream()).toList();
	}

}
