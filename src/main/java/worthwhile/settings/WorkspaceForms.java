package worthwhile.settings;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.language.Languages;
import worthwhile.message.Texts;
import worthwhile.people.Workspace;
import worthwhile.usage.Network;

/**
 * The forms in which an admin changes a workspace.
 */
@Component
class WorkspaceForms {

	private static final int MOST_MONTHS = 120;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

	private static final int LONGEST_ZONE = 60;

	private final HolidayField holidays;

	WorkspaceForms(HolidayField holidays) {
		this.holidays = holidays;
	}

	Form settings(Workspace workspace, Texts.In in) {
		return new Form("workspace.change", "", in.get("workspace.title"), in.get("button.save"), List.of(
				new Field.Number("retention", in.get("workspace.retention"), in.get("workspace.retention.hint"),
						BigDecimal.valueOf(workspace.retentionMonths()), BigDecimal.ONE,
						BigDecimal.valueOf(MOST_MONTHS)),
				new Field.Text("zone", in.get("workspace.zone"), in.get("workspace.zone.hint"),
						workspace.zone().getId(), true, false, LONGEST_ZONE),
				new Field.Choice("language", in.get("workspace.language"), null, SettingsForm.languages(in).toList(),
						workspace.language().getLanguage(), true),
				this.holidays.field(in, workspace.holidays())));
	}

	/**
	 * The workspace as the form wants it; what was wrong is noted in the form.
	 */
	Workspace read(SubmittedForm form, Workspace workspace) {
		int months = form.read("retention", WorkspaceForms::months, workspace.retentionMonths(), "problem.retention");
		ZoneId zone = SettingsForm.readZone(form, workspace.zone());
		Locale language = Languages.of(form.text("language")).orElse(workspace.language());
		return new Workspace(workspace.id(), workspace.ref(), months, zone, language, this.holidays.read(form),
				workspace.standing());
	}

	Form newNetwork(Texts.In in) {
		return new Form("workspace.added", "", in.get("workspace.add"), in.get("button.save"),
				List.of(new Field.Text("network", in.get("workspace.network"), in.get("workspace.network.hint"), "",
						true, false, Network.LONGEST_NAME)));
	}

	Form oldNetworks(List<Network> own, Texts.In in) {
		List<Field.Option> options = own.stream()
			.map((network) -> new Field.Option(network.key(), network.name()))
			.toList();
		return new Form("workspace.removed", "", in.get("workspace.remove"), in.get("workspace.remove.submit"),
				List.of(new Field.Explanation(in.get("workspace.remove.explanation")),
						new Field.Choices("networks", in.get("workspace.networks"), null, options, Set.of(), false)));
	}

	private static Optional<Integer> months(String written) {
		return Optional.of(written)
			.filter((text) -> NUMBER.matcher(text).matches())
			.map(Integer::valueOf)
			.filter((months) -> months >= 1 && months <= MOST_MONTHS);
	}

}
