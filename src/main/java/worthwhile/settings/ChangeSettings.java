package worthwhile.settings;

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
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberHandler;
import worthwhile.people.MemberSettings;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.people.membership.Memberships;
import worthwhile.usage.Network;

/**
 * Shows a member their settings and changes them.
 */
@Component
class ChangeSettings implements MemberHandler {

	private final Memberships memberships;

	private final Workspaces workspaces;

	private final HolidayField holidays;

	private final SettingsView view;

	private final Texts texts = Texts.of(ChangeSettings.class);

	ChangeSettings(Memberships memberships, Workspaces workspaces, HolidayField holidays, SettingsView view) {
		this.memberships = memberships;
		this.workspaces = workspaces;
		this.holidays = holidays;
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
	public Optional<HelpLine> help() {
		return Optional.of(new HelpLine(HelpGroup.SETTINGS, this.texts, "settings"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Submission);
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, MemberContext context) {
		Member member = context.member();
		return Optional.of(Reply
			.say(this.view.message(member, text(member, "settings.shown"), Optional.empty(), context.profile())));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, MemberContext context) {
		return Optional.of(new Reply.Open(form(context.member()).form(press.value())));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, MemberContext context) {
		return Optional.of(change(context, submission));
	}

	private Reply change(MemberContext context, Incoming.Submission submission) {
		SubmittedForm form = new SubmittedForm(submission, this.texts.in(context.language()));
		Workspace workspace = this.workspaces.find(context.member().workspace()).orElseThrow();
		MemberSettings settings = form(context.member()).read(form, context.profile(), workspace);
		if (!form.isSound()) {
			return form.rejected();
		}
		Member changed = context.member().with(settings);
		Optional<LocalDate> next = this.view.nextDay(context.member());
		this.memberships.change(changed);
		Message message = this.view.message(changed, text(changed, "settings.saved"), next, context.profile());
		boolean here = submission.context().equals(SettingsView.HERE) && submission.message() != null;
		return here ? new Reply.Update(message) : Reply.say(message);
	}

	private SettingsForm form(Member member) {
		Texts.In in = this.texts.in(member.language());
		return new SettingsForm(in, member, new CommonFields(in, member.language(), networks(member)), this.holidays);
	}

	/**
	 * The networks of the workspace, and those removed since that the member still uses.
	 */
	private static List<Network> networks(Member member) {
		return Stream.concat(member.workspaceNetworks().all().stream(), member.networks().stream()).distinct().toList();
	}

	private String text(Member member, String key) {
		return this.texts.get(member.language(), key);
	}

}
