package worthwhile.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.calendar.QuietHours;
import worthwhile.checkin.CheckInNames;
import worthwhile.conversation.Handler;
import worthwhile.conversation.HelpGroup;
import worthwhile.conversation.HelpLine;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSettings;
import worthwhile.people.Moments;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.people.membership.Memberships;
import worthwhile.people.membership.OwnNetworks;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * Lets somebody become a member, by themselves, or come back.
 */
@Component
class Join implements Handler {

	private final Memberships memberships;

	private final Workspaces workspaces;

	private final OwnNetworks networks;

	private final NextQuestion nextQuestion;

	private final SettingsView settings;

	private final Texts texts = Texts.of(Join.class);

	Join(Memberships memberships, Workspaces workspaces, OwnNetworks networks, NextQuestion nextQuestion,
			SettingsView settings) {
		this.memberships = memberships;
		this.workspaces = workspaces;
		this.networks = networks;
		this.nextQuestion = nextQuestion;
		this.settings = settings;
	}

	@Override
	public String name() {
		return "join";
	}

	@Override
	public Set<String> commands() {
		return Set.of("join", "mitmachen");
	}

	@Override
	public boolean takes(String word, String rest) {
		return rest.isEmpty();
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
		return Optional.of(new HelpLine(HelpGroup.JOIN, this.texts, "join"));
	}

	@Override
	public boolean onlyShows(Incoming.Said said) {
		return !(said instanceof Incoming.Submission);
	}

	@Override
	public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.of(open(speaker));
	}

	@Override
	public Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return Optional.of(open(speaker));
	}

	@Override
	public Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		Optional<Reply> refusal = refusal(speaker);
		if (refusal.isPresent()) {
			return refusal;
		}
		Workspace workspace = this.workspaces.enter(speaker.person().workspace());
		Optional<Member> before = MemberContext.of(speaker).map(MemberContext::member);
		Texts.In in = this.texts.in(speaker.language());
		CommonFields fields = new CommonFields(in, speaker.language(), this.networks.of(workspace.id()).all());
		SubmittedForm form = new SubmittedForm(submission, in);
		Setup setup = new Setup(fields.readTime(form), fields.readDays(form), fields.readNetworks(form),
				fields.readOwnZone(form, speaker.zone()));
		if (!form.isSound()) {
			return Optional.of(form.rejected());
		}
		MemberSettings wanted = before.map(Member::settings)
			.map(setup::settings)
			.orElseGet(() -> setup.settings(workspace.holidays(), speaker));
		QuietHours quiet = before.map(Member::quiet).orElse(Setup.USUAL_QUIET);
		Member joined = this.memberships.join(workspace.id(), speaker.person(), wanted);
		return Optional.of(welcome(joined, !quiet.equals(joined.quiet())));
	}

	@Override
	public Optional<Reply> unfolded(Incoming.Unfolded unfolded, Speaker speaker) {
		return Optional.of(open(speaker));
	}

	private Reply open(Speaker speaker) {
		Optional<Member> member = MemberContext.of(speaker).map(MemberContext::member);
		return refusal(speaker).or(() -> member.filter(Member::isAsked).map((in) -> alreadyIn(in, speaker)))
			.orElseGet(() -> new Reply.Open(form(speaker, member)));
	}

	private Reply alreadyIn(Member member, Speaker speaker) {
		return Reply.say(this.settings.message(member, this.texts.get(member.language(), "join.already"),
				Optional.empty(), speaker.profile()));
	}

	private Optional<Reply> refusal(Speaker speaker) {
		Profile profile = speaker.profile();
		if (profile == null) {
			return refusal(speaker, "join.unknown");
		}
		return switch (profile.standing()) {
			case REGULAR -> Optional.empty();
			case GUEST -> refusal(speaker, "join.guest");
			case BOT -> refusal(speaker, "join.bot");
			case DEACTIVATED -> refusal(speaker, "join.deactivated");
		};
	}

	private Optional<Reply> refusal(Speaker speaker, String key) {
		return Optional.of(Reply.say(this.texts.get(speaker.language(), key)));
	}

	private Form form(Speaker speaker, Optional<Member> member) {
		Texts.In in = this.texts.in(speaker.language());
		Setup begin = member.map(Setup::of).orElseGet(Setup::usual);
		List<Network> known = this.workspaces.find(speaker.person().workspace())
			.map((workspace) -> this.networks.of(workspace.id()).all())
			.orElseGet(KnownNetworks::all);
		CommonFields fields = new CommonFields(in, speaker.language(), known);
		String zone = new Moments(speaker.language(), speaker.zone()).zoneName();
		return new Form("join.setup", "", in.get("join.title"), in.get("join.submit"),
				List.of(new Field.Explanation(in.get("join.explanation")),
						hasZone(speaker) ? fields.time(begin.time(), zone) : fields.timeInUsualZone(begin.time(), zone),
						fields.ownZone(), fields.days(begin.days()), fields.networks(begin.networks()),
						fields.main(begin.networks().get(0)), new Field.Explanation(in.get("join.confidential"))));
	}

	private static boolean hasZone(Speaker speaker) {
		Profile profile = speaker.profile();
		return profile != null && profile.zone() != null;
	}

	/**
	 * Says so if the quiet hours, which the form does not show, made room for the time.
	 */
	private Reply welcome(Member member, boolean quietMoved) {
		Texts.In in = this.texts.in(member.language());
		String next = this.nextQuestion.sentenceWithZone(member) + (quietMoved ? " " + quiet(member, in) : "");
		return Reply.say(Message.of(in.get("join.done") + "\n" + next,
				new Block.Paragraph(in.get("join.done") + "\n" + next), new Block.Note(in.get("join.hint")),
				Block.Buttons.of(Button.of(in.get("join.now"), CheckInNames.ASK_NOW, "").primary(),
						Button.of(in.get("button.settings"), "settings.open", "").forForm())));
	}

	private static String quiet(Member member, Texts.In in) {
		Moments moments = Moments.of(member);
		return in.get("join.quiet", moments.time(member.quiet().from()), moments.time(member.quiet().to()));
	}

}
