package worthwhile.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * Shows a member their settings and changes them.
 */
@Component
class ChangeSettings implements Handler {

	private final JdbcMembers members;

	private final JdbcWorkspaces workspaces;

	private final Places places;

	private final SettingsView view;

	private final Texts texts = Texts.of(ChangeSettings.class);

	ChangeSettings(JdbcMembers members, JdbcWorkspaces workspaces, Places places, SettingsView view) {
		this.members = members;
		this.workspaces = workspaces;
		this.places = places;
		this.view = view;
	}

	@Override
	public String name() {
		return "settings";
	}

	@Override
	public Set<String> commands() {
		return Set.of("settings", "einstellungen");
	}

	@Override
	public boolean wantsProfile() {
		return true;
	}

	@Override
	public int helpOrder() {
		return 60;
	}

	@Override
	public Optional<HelpLine> help(Locale language) {
		return Optional
			.of(new HelpLine(this.texts.get(language, "settings.usage"), this.texts.get(language, "settings.what")));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return this.members.find(speaker.person())
			.map((member) -> Reply.say(this.view.message(member, text(member, "settings.shown"))));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return this.members.find(speaker.person()).map((member) -> new Reply.Open(form(member).form(press.value())));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return this.members.lock(speaker.person()).map((member) -> change(member, submission, speaker));
	}

	private Reply change(Member member, Incoming.Submission submission, Speaker speaker) {
		Sheet sheet = new Sheet(submission, this.texts.in(member.language()));
		Workspace workspace = this.workspaces.find(member.workspace()).orElseThrow();
		SettingsForm.Changed changed = form(member).read(sheet, speaker, workspace);
		if (!sheet.isSound()) {
			return sheet.rejected();
		}
		this.members.keep(changed.member());
		this.members.keep(member.id(), changed.byHand());
		this.members.changed(member.id());
		Message message = this.view.message(changed.member(), text(changed.member(), "settings.saved"));
		boolean here = submission.context().equals(SettingsView.HERE) && submission.message() != null;
		return here ? new Reply.Update(message) : Reply.say(message);
	}

	private SettingsForm form(Member member) {
		Texts.In in = this.texts.in(member.language());
		return new SettingsForm(in, member, this.members.byHand(member.id()),
				new CommonFields(in, member.language(), this.members.networksToChoose(member)), this.places);
	}

	private String text(Member member, String key) {
		return this.texts.get(member.language(), key);
	}

}
