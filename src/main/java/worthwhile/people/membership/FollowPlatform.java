package worthwhile.people.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.calendar.AskingTimes;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.language.Languages;
import worthwhile.message.Profile;
import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.outbox.RecipientRefused;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Workspace;
import worthwhile.people.WorkspaceBack;
import worthwhile.people.WorkspaceGone;

/**
 * Follows what happens on the platform: profiles that change, people and workspaces that
 * come and go. All of it may be told twice.
 */
@Component
class FollowPlatform {

	private static final Duration WELCOME_LASTS = Duration.ofDays(7);

	private final JdbcMembers members;

	private final JdbcWorkspaces workspaces;

	private final AskAllAgain askAllAgain;

	private final Messenger messenger;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowPlatform(JdbcMembers members, JdbcWorkspaces workspaces, AskAllAgain askAllAgain, Messenger messenger,
			ApplicationEventPublisher events, Clock clock) {
		this.members = members;
		this.workspaces = workspaces;
		this.askAllAgain = askAllAgain;
		this.messenger = messenger;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void profileChanged(Incoming.ProfileChanged change) {
		this.members.lock(change.person()).ifPresent((member) -> {
			follow(member, change.profile());
			if (change.profile().standing() == Profile.Standing.REGULAR) {
				this.members.comeBack(member.id());
			}
			else {
				this.members.leave(member.id());
			}
		});
	}

	@EventListener
	void deactivated(Incoming.Deactivated closed) {
		this.members.lock(closed.person()).ifPresent((member) -> this.members.leave(member.id()));
	}

	@EventListener
	void refused(RecipientRefused refused) {
		if (refused.to() instanceof PersonRef person) {
			this.members.lock(person).ifPresent((member) -> this.members.miss(member.id()));
		}
	}

	@EventListener
	void installed(Incoming.Installed installed) {
		WorkspaceId workspace = this.workspaces.enter(installed.workspace()).id();
		if (this.workspaces.comeBack(workspace)) {
			this.events.publishEvent(new WorkspaceBack(workspace));
			this.askAllAgain.begin(workspace);
		}
		PersonRef by = installed.by();
		if (by != null) {
			this.members.lock(by).ifPresent((member) -> this.members.reach(member.id()));
		}
		if (by != null && this.workspaces.welcome(workspace)) {
			Instant now = this.clock.instant();
			this.messenger.push(new Push(by, Welcome.NAME, workspace.toString(), now, now.plus(WELCOME_LASTS), false));
		}
	}

	@EventListener
	void uninstalled(Incoming.Uninstalled removed) {
		this.workspaces.find(removed.workspace()).map(Workspace::id).ifPresent((workspace) -> {
			Instant now = this.clock.instant();
			if (this.workspaces.leave(workspace, now)) {
				this.events.publishEvent(new WorkspaceGone(workspace, now));
			}
		});
	}

	private void follow(Member member, Profile profile) {
		MemberSettings followed = followed(member, profile);
		if (!followed.equals(member.settings())) {
			this.members.keep(member.id(), followed);
		}
		if (!followed.rhythm().times().zone().equals(member.zone())) {
			this.members.moved(member.id(), member.zone());
		}
	}

	/**
	 * Whether a profile changes anything for a member.
	 */
	static boolean isNews(Member member, Profile profile) {
		boolean regular = profile.standing() == Profile.Standing.REGULAR;
		return regular == (member.standing() == Member.Standing.GONE)
				|| !followed(member, profile).equals(member.settings());
	}

	private static MemberSettings followed(Member member, Profile profile) {
		MemberSettings settings = member.settings();
		MemberSettings.ByHand byHand = settings.byHand();
		ZoneId zone = (byHand.zone() || profile.zone() == null) ? member.zone() : profile.zone();
		Locale language = byHand.language() ? member.language()
				: Languages.closest(profile.language(), member.language());
		AskingTimes asking = new AskingTimes(member.asking().days(), member.asking().time(), zone);
		return new MemberSettings(settings.rhythm().with(asking), language, settings.networks(), byHand);
	}

}
