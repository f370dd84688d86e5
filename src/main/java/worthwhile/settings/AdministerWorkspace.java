package worthwhile.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Texts;
import worthwhile.people.Workspace;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.people.Workspaces;
import worthwhile.people.membership.OwnNetworks;
import worthwhile.people.membership.WorkspaceSettings;
import worthwhile.usage.Network;

/**
 * Lets the platform's admins change what holds for a whole workspace.
 */
@Component
class AdministerWorkspace implements Handler {

	/** The buttons that open a form; the others change something. */
	private static final Set<String> OPENING = Set.of("open", "add", "remove");

	private final Workspaces workspaces;

	private final WorkspaceSettings settings;

	private final OwnNetworks networks;

	private final WorkspaceForms forms;

	private final WorkspaceView view;

	private final Texts texts = Texts.of(AdministerWorkspace.class);

	AdministerWorkspace(Workspaces workspaces, WorkspaceSettings settings, OwnNetworks networks, WorkspaceForms forms,
			WorkspaceView view) {
		this.workspaces = workspaces;
		this.settings = settings;
		this.networks = networks;
		this.forms = forms;
		this.view = view;
	}

	@Override
	public String name() {
		return "workspace";
	}

	@Override
	public Set<String> commands() {
		return Set.of("workspace");
	}

	@Override
	public boolean membersOnly() {
		return false;
	}

	@Override
	public boolean wantsProfile() {
		return true;
	}

	@Override
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.ADMIN, this.texts, "workspace"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return said instanceof Incoming.Command
				|| (said instanceof Incoming.Press press && OPENING.contains(press.word()));
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.of(refusal(speaker).orElseGet(() -> show(workspace(speaker), speaker, "workspace.shown")));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return refusal(speaker).or(() -> pressed(press.word(), speaker));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return refusal(speaker).or(() -> {
			SubmittedForm form = new SubmittedForm(submission, in(speaker));
			Workspace workspace = workspace(speaker);
			return switch (submission.word()) {
				case "change" -> Optional.of(change(form, workspace, speaker));
				case "added" -> Optional.of(add(form, workspace, speaker));
				case "removed" -> Optional.of(remove(form, workspace, speaker));
				default -> Optional.empty();
			};
		});
	}

	private Optional<Reply> pressed(String word, Speaker speaker) {
		Workspace workspace = workspace(speaker);
		return switch (word) {
			case "open" -> Optional.of(new Reply.Open(this.forms.settings(workspace, in(speaker))));
			case "add" -> Optional.of(new Reply.Open(this.forms.newNetwork(in(speaker))));
			case "remove" -> Optional.of(removing(workspace, speaker));
			case "pause" -> Optional.of(pause(workspace, speaker));
			case "resume" -> Optional.of(resume(workspace, speaker));
			default -> Optional.empty();
		};
	}

	private Reply change(SubmittedForm form, Workspace workspace, Speaker speaker) {
		Workspace changed = this.forms.read(form, workspace);
		if (!form.isSound()) {
			return form.rejected();
		}
		this.settings.keep(changed);
		return show(changed, speaker, "settings.saved");
	}

	private Reply add(SubmittedForm form, Workspace workspace, Speaker speaker) {
		WorkspaceNetworks networks = this.networks.of(workspace.id());
		if (networks.own().size() >= OwnNetworks.MOST) {
			form.wrong("network", "problem.network.MANY");
			return form.rejected();
		}
		NewNetwork wanted = NewNetwork.named(form.text("network"), networks.all());
		if (wanted instanceof NewNetwork.Accepted accepted) {
			this.networks.add(workspace.id(), accepted.network());
			return show(workspace, speaker, "settings.saved");
		}
		form.wrong("network", "problem.network." + ((NewNetwork.Refused) wanted).reason());
		return form.rejected();
	}

	private Reply removing(Workspace workspace, Speaker speaker) {
		List<Network> own = this.networks.of(workspace.id()).own();
		return own.isEmpty() ? show(workspace, speaker, "workspace.shown")
				: new Reply.Open(this.forms.oldNetworks(own, in(speaker)));
	}

	private Reply remove(SubmittedForm form, Workspace workspace, Speaker speaker) {
		form.all("networks").forEach((key) -> this.networks.remove(workspace.id(), key));
		return show(workspace, speaker, "settings.saved");
	}

	private Reply pause(Workspace workspace, Speaker speaker) {
		this.settings.pause(workspace.id());
		return new Reply.Update(this.view.message(workspace(speaker), speaker.language(), "workspace.shut"));
	}

	private Reply resume(Workspace workspace, Speaker speaker) {
		this.settings.resume(workspace.id());
		return new Reply.Update(this.view.message(workspace(speaker), speaker.language(), "workspace.open"));
	}

	private Reply show(Workspace workspace, Speaker speaker, String first) {
		return Reply.say(this.view.message(workspace, speaker.language(), first));
	}

	private Optional<Reply> refusal(Speaker speaker) {
		if (speaker.profile() == null) {
			return Optional.of(Reply.say(in(speaker).get("join.unknown")));
		}
		return speaker.profile().admin() ? Optional.empty()
				: Optional.of(Reply.say(in(speaker).get("workspace.refused")));
	}

	private Workspace workspace(Speaker speaker) {
		return this.workspaces.enter(speaker.person().workspace());
	}

	private Texts.In in(Speaker speaker) {
		return this.texts.in(speaker.language());
	}

}
