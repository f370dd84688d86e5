package worthwhile.people;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.usage.Network;

/**
 * The forms in which an admin changes a workspace.
 */
@Component
class WorkspaceForms {

	private static final int MOST_MONTHS = 120;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

	private static final int LONGEST_ZONE = 60;

	private final Places places;

	WorkspaceForms(Places places) {
		this.places = places;
	}

	Form settings(Workspace workspace, Texts.In in) {
		return new Form("workspace.change", "", in.get("workspace.title"), in.get("button.save"), List
			.of(new Field.Number("retention", in.get("workspace.retention"), in.get("workspace.retention.hint"),
					BigDecimal.valueOf(workspace.retentionMonths()), BigDecimal.ONE, BigDecimal.valueOf(MOST_MONTHS)),
					new Field.Text("zone", in.get("workspace.zone"), in.get("workspace.zone.hint"),
							workspace.zone().getId(), true, false, LONGEST_ZONE),
					new Field.Choice("language", in.get("workspace.language"), null,
							List.of(new Field.Option("en", in.get("language.en")),
									new Field.Option("de", in.get("language.de"))),
							workspace.language().getLanguage(), true),
					this.places.field(in, workspace.holidays())));
	}

	/**
	 * The workspace as the form wants it; what was wrong is noted in the sheet.
	 */
	Workspace read(Sheet sheet, Workspace workspace) {
		int months = sheet.read("retention", WorkspaceForms::months, workspace.retentionMonths(), "problem.retention");
		ZoneId zone = SettingsForm.readZone(sheet, workspace.zone());
		Locale language = sheet.text("language").equals("de") ? Locale.GERMAN : Locale.ENGLISH;
		return new Workspace(workspace.id(), workspace.ref(), months, zone, language, this.places.read(sheet),
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
						new Field.Choices("networks", in.get("workspace.networks"), null, options, Set.of())));
	}

	private static Optional<Integer> months(String written) {
		return Optional.of(written)
			.filter((text) -> NUMBER.matcher(text).matches())
			.map(Integer::valueOf)
			.filter((months) -> months >= 1 && months <= MOST_MONTHS);
	}

}
