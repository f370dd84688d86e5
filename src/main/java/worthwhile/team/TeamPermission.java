package worthwhile.team;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Channels;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Channel;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;

/**
 * Who can have to do with a team, and which channel can be one.
 */
@Component
class TeamPermission {

	private final Texts texts = Texts.of(TeamPermission.class);

	private final Channels channels;

	TeamPermission(Channels channels) {
		this.channels = channels;
	}

	/**
	 * Why somebody cannot; nothing if they are one of the workspace's own people.
	 */
	Optional<Reply> refusal(Speaker speaker) {
		return MemberContext.of(speaker)
			.map((member) -> member(member.member()))
			.orElseGet(() -> stranger(speaker.profile()))
			.map((key) -> Reply.say(this.texts.get(speaker.language(), key)));
	}

	private static Optional<String> member(Member member) {
		return (member.standing() == Member.Standing.GONE) ? Optional.of("refused.guest") : Optional.empty();
	}

	private static Optional<String> stranger(@Nullable Profile profile) {
		if (profile == null) {
			return Optional.of("refused.unknown");
		}
		return switch (profile.standing()) {
			case REGULAR -> Optional.empty();
			case GUEST -> Optional.of("refused.guest");
			case BOT -> Optional.of("refused.bot");
			case DEACTIVATED -> Optional.of("refused.deactivated");
		};
	}

	/**
	 * Why the channel cannot be a team; nothing if it can.
	 */
	Optional<Reply> channelRefusal(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		Channel channel = speaker.lookup().channel();
		if (channel == null) {
			return Optional.of(Reply.say(in.get("channel.unknown")));
		}
		return switch (channel.kind()) {
			case INTERNAL -> Optional.empty();
			case SHARED -> Optional.of(Reply.say(in.get("channel.shared")));
			case ABSENT -> Optional.of(Reply.say(in.get("channel.absent",
					this.channels.invitation(speaker.person().workspace(), speaker.language()))));
		};
	}

}
