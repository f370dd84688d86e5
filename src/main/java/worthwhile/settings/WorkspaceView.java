package worthwhile.settings;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.Workspace;
import worthwhile.people.membership.OwnNetworks;
import worthwhile.usage.Network;

/**
 * Shows an admin the settings of a workspace; never people, and no counts of them.
 */
@Component
class WorkspaceView {

	private final OwnNetworks networks;

	private final Texts texts = Texts.of(WorkspaceView.class);

	WorkspaceView(OwnNetworks networks) {
		this.networks = networks;
	}

	/**
	 * The settings as they are.
	 * @param workspace whose
	 * @param language the reader's
	 * @param first the key of the sentence to begin with
	 */
	Message message(Workspace workspace, Locale language, String first) {
		Texts.In in = this.texts.in(language);
		List<Network> own = this.networks.of(workspace.id()).own();
		return Message.of(in.get(first), new Block.Paragraph(in.get(first)), facts(workspace, own, language, in),
				new Block.Note(in.get("workspace.private")), new Block.Buttons(buttons(workspace, own, in)));
	}

	private static Block facts(Workspace workspace, List<Network> own, Locale language, Texts.In in) {
		String names = own.stream().map(Network::name).collect(Collectors.joining(", "));
		boolean paused = workspace.standing() == Workspace.Standing.PAUSED;
		return new Block.Facts(List.of(
				new Block.Fact(in.get("workspace.asking"), in.get(paused ? "workspace.paused" : "workspace.active"),
						null),
				new Block.Fact(in.get("workspace.networks"), own.isEmpty() ? in.get("none") : names, null),
				new Block.Fact(in.get("workspace.retention"),
						in.get("workspace.retention.months", workspace.retentionMonths()), null),
				new Block.Fact(in.get("workspace.zone"), workspace.zone().getId(),
						workspace.zone().getDisplayName(TextStyle.FULL, language)),
				new Block.Fact(in.get("workspace.language"), in.get("language." + workspace.language().getLanguage()),
						null),
				new Block.Fact(in.get("workspace.holidays"),
						(workspace.holidays() != null) ? workspace.holidays() : in.get("none"), null)));
	}

	private static List<Button> buttons(Workspace workspace, List<Network> own, Texts.In in) {
		List<Button> buttons = new ArrayList<>();
		buttons.add(Button.of(in.get("settings.change"), "workspace.open", "").forForm());
		buttons.add(Button.of(in.get("workspace.add"), "workspace.add", "").forForm());
		if (!own.isEmpty()) {
			buttons.add(Button.of(in.get("workspace.remove"), "workspace.remove", "").forForm());
		}
		boolean paused = workspace.standing() == Workspace.Standing.PAUSED;
		buttons.add(paused ? Button.of(in.get("workspace.resume"), "workspace.resume", "").primary()
				: Button.of(in.get("workspace.pause"), "workspace.pause", ""));
		return buttons;
	}

}
