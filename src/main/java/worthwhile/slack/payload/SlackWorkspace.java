package worthwhile.slack.payload;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.api.SlackSettings;

/**
 * The workspace, with the bot in it, from which something came.
 *
 * @param workspace which
 * @param enterprise the id of its organisation, empty if there is none
 */
public record SlackWorkspace(WorkspaceRef workspace, String enterprise) {

	/**
	 * Nothing if Slack does not say which.
	 */
	static Optional<SlackWorkspace> of(@Nullable String enterprise, @Nullable String id) {
		return StringUtils.hasText(id) ? Optional.of(new SlackWorkspace(new WorkspaceRef(SlackSettings.PLATFORM, id),
				(enterprise != null) ? enterprise : "")) : Optional.empty();
	}

	public PersonRef person(String id) {
		return new PersonRef(this.workspace, id);
	}

	/**
	 * A channel; nothing for a direct chat, whose id begins with D.
	 */
	@Nullable ChannelRef channel(@Nullable String id) {
		return (StringUtils.hasText(id) && !id.startsWith("D")) ? new ChannelRef(this.workspace, id) : null;
	}

}
