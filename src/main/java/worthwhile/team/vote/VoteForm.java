package worthwhile.team.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.team.disclosure.Choice;
import worthwhile.team.roster.Team;
import worthwhile.usage.Network;

/**
 * The two forms of a vote: in one it is opened, in the other it is answered.
 *
 * @param texts in the reader's language
 */
record VoteForm(Texts.In texts) {

	private static final String NETWORKS = "networks";

	private static final String CHOICE = "choice-";

	/**
	 * What a vote is to be about. All networks of the workspace are offered and none is
	 * chosen already, so that neither the form nor the vote says which ones people use.
	 */
	Form open(Team team, List<Network> networks) {
		List<Field.Option> options = networks.stream()
			.map((network) -> new Field.Option(network.key(), network.name()))
			.toList();
		return new Form(VoteWord.BEGIN.action(), team.id().toString(), this.texts.get("form.open.title"),
				this.texts.get("form.open.submit"),
				List.of(new Field.Explanation(this.texts.get("form.open.what", team.name())),
						new Field.Choices(NETWORKS, this.texts.get("form.open.networks"),
								this.texts.get("form.open.networks.hint", Vote.MOST_NETWORKS), options, Set.of(),
								true)));
	}

	/**
	 * The networks that a vote is to be about, in the order in which they were offered;
	 * what was wrong is noted in the form.
	 */
	static List<Network> readNetworks(SubmittedForm form, List<Network> networks) {
		List<String> chosen = form.all(NETWORKS);
		List<Network> read = networks.stream().filter((network) -> chosen.contains(network.key())).toList();
		if (read.isEmpty() || read.size() > Vote.MOST_NETWORKS) {
			form.wrong(NETWORKS, "problem.networks", Vote.MOST_NETWORKS);
		}
		return read;
	}

	/**
	 * What somebody answers.
	 * @param word from where
	 * @param choices what they answered before, by the network's key
	 * @param until when it closes, as the reader reads it
	 */
	Form answer(VoteWord word, Vote vote, Team team, Map<String, Choice> choices, String until) {
		List<Field> fields = new ArrayList<>();
		fields.add(new Field.Explanation(this.texts.get("form.answer.what", team.name(), until)));
		for (Network network : vote.networks()) {
			Choice before = choices.get(network.key());
			fields.add(new Field.Choice(CHOICE + network.key(), network.name(), null, options(),
					(before != null) ? before.name() : null, false));
		}
		return new Form(word.action(), vote.id().toString(), this.texts.get("form.answer.title"),
				this.texts.get("form.answer.submit"), fields);
	}

	private List<Field.Option> options() {
		return Arrays.stream(Choice.values())
			.map((choice) -> new Field.Option(choice.name(), this.texts.get("option." + word(choice))))
			.toList();
	}

	/**
	 * What was chosen, by the network's key.
	 */
	static Map<String, Choice> readChoices(SubmittedForm form, Vote vote) {
		Map<String, Choice> choices = new HashMap<>();
		for (String key : vote.keys()) {
			Choice choice = form.choice(CHOICE + key, Choice.class);
			if (choice != null) {
				choices.put(key, choice);
			}
		}
		return choices;
	}

	static String word(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
