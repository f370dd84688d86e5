package worthwhile.msteams.answering;

import java.util.List;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.sending.TeamsPeople;

/**
 * Follows where the bot is installed and removed, and who leaves a team of Teams'. All of
 * it may be told twice, and some of it never.
 */
@TeamsPart
class FollowInstalls {

	private final Conversations conversations;

	private final TeamsPeople people;

	FollowInstalls(Conversations conversations, TeamsPeople people) {
		this.conversations = conversations;
		this.people = people;
	}

	/**
	 * Takes in that the bot was installed or removed; a new version of it is both.
	 */
	void installation(Activity activity) {
		switch (activity.action()) {
			case "add", "add-upgrade" -> installed(activity);
			case "remove" -> removed(activity);
			default -> {
				// it comes back at once
			}
		}
	}

	private void installed(Activity activity) {
		this.people.heard(activity);
		this.conversations
			.receive(new Incoming.Installed(TeamsPeople.workspace(activity), TeamsPeople.person(activity)));
	}

	/**
	 * Whoever removes it from their chat can have it again; a team of Teams' loses its
	 * channels.
	 */
	private void removed(Activity activity) {
		if (activity.personal()) {
			this.people.left(TeamsPeople.person(activity));
		}
		else {
			gone(activity);
		}
	}

	/**
	 * Takes in who came and went, and what became of channels.
	 */
	void conversation(Activity activity) {
		WorkspaceRef workspace = TeamsPeople.workspace(activity);
		this.people.heardOf(workspace, activity.serviceUrl());
		if (activity.event().equals("channelDeleted")) {
			gone(activity);
		}
		for (String member : activity.members("membersRemoved")) {
			if (member.equals(activity.bot())) {
				gone(activity);
			}
			else {
				this.people.known(workspace, member).ifPresent((person) -> left(person, activity));
			}
		}
	}

	private void left(PersonRef person, Activity activity) {
		channels(activity).forEach((channel) -> this.conversations.receive(new Incoming.Left(person, channel)));
	}

	private void gone(Activity activity) {
		channels(activity).forEach(this::gone);
	}

	/**
	 * Where something happened: in all channels of a team of Teams', unless it is about
	 * one of them. A chat of several people belongs to no team.
	 */
	private List<ChannelRef> channels(Activity activity) {
		if (activity.personal()) {
			return List.of();
		}
		boolean one = activity.team().isEmpty() || activity.event().startsWith("channel");
		return one ? List.of(TeamsPeople.channel(activity))
				: this.people.channels(TeamsPeople.workspace(activity), activity.team());
	}

	private void gone(ChannelRef channel) {
		this.conversations.receive(new Incoming.ChannelGone(channel));
		this.people.gone(channel);
	}

}
