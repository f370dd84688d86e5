package worthwhile.slack.installation;

import java.util.Locale;
import java.util.Optional;

import org.springframework.context.annotation.Conditional;

import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.api.SlackPart;

/**
 * Explains that Slack does not take the configured token.
 */
@SlackPart
@Conditional(ByToken.class)
class ExplainRefusedToken implements MissingAccess {

	private final Texts texts = Texts.of(ExplainRefusedToken.class);

	private final OneWorkspace one;

	ExplainRefusedToken(OneWorkspace one) {
		this.one = one;
	}

	@Override
	public Optional<Message> explain(WorkspaceRef workspace, Locale language) {
		OneWorkspace.Standing standing = this.one.standing();
		if (standing.refusal() != null) {
			return Optional.of(Message.text(this.texts.get(language, "access.token")));
		}
		boolean elsewhere = !standing.teams().isEmpty() && !standing.teams().contains(workspace.workspace());
		return elsewhere ? Optional.of(Message.text(this.texts.get(language, "access.elsewhere"))) : Optional.empty();
	}

}
