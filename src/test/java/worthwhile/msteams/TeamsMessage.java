package worthwhile.msteams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A message of the bot's in Teams.
 *
 * @param conversation the chat or thread
 * @param id its own
 * @param activity as it was sent last
 */
public record TeamsMessage(String conversation, String id, JsonNode activity) {

	/** What somebody reads of an element, by the names of its parts. */
	private static final List<String> READ = List.of("text", "title", "value", "label", "placeholder");

	boolean is(String otherConversation, String otherId) {
		return this.conversation.equals(otherConversation) && this.id.equals(otherId);
	}

	/**
	 * Whether it is in a chat, or in a thread of a channel.
	 */
	boolean isIn(String place) {
		return this.conversation.split(";", 2)[0].equals(place);
	}

	/**
	 * The how manieth of all it is, counted from 1.
	 */
	public int number() {
		return Integer.parseInt(this.id);
	}

	/**
	 * The card, missing if there is none.
	 */
	public JsonNode card() {
		return this.activity.at("/attachments/0/content");
	}

	/**
	 * All that is read in it; spaces are alike.
	 */
	public String words() {
		List<String> words = new ArrayList<>();
		words.add(this.activity.path("text").asString(""));
		read(card(), words);
		return String.join("\n", words.stream().filter((word) -> !word.isEmpty()).toList()).replace('\u00a0', ' ');
	}

	/**
	 * What stands in for something else is not read as well, nor what is sent back. A
	 * paragraph is one line, whatever of it stands out.
	 */
	private static void read(JsonNode node, List<String> words) {
		if (node.path("type").asString("").equals("RichTextBlock")) {
			words.add(node.path("inlines")
				.valueStream()
				.map((inline) -> inline.isString() ? inline.asString() : inline.path("text").asString(""))
				.reduce("", String::concat));
			return;
		}
		for (String name : READ) {
			if (node.path(name).isString()) {
				words.add(node.path(name).asString());
			}
		}
		node.properties()
			.stream()
			.filter((part) -> !part.getKey().equals("data") && !part.getKey().equals("fallback"))
			.forEach((part) -> read(part.getValue(), words));
		if (node.isArray()) {
			node.forEach((part) -> read(part, words));
		}
	}

	/**
	 * The action with a title.
	 */
	public Optional<JsonNode> action(String title) {
		return find(card(), "title", title).filter((action) -> action.path("type").asString("").startsWith("Action."));
	}

	/**
	 * What sends an option of a list: the list and the option.
	 */
	public Optional<JsonNode> list(String option) {
		return lists(card()).stream()
			.filter((list) -> find(list.path("choices"), "title", option).isPresent())
			.findFirst();
	}

	static List<JsonNode> lists(JsonNode card) {
		List<JsonNode> lists = new ArrayList<>();
		gather(card, "Input.ChoiceSet", lists);
		return lists;
	}

	/**
	 * All elements of a type.
	 */
	public static void gather(JsonNode node, String type, List<JsonNode> found) {
		if (node.path("type").asString("").startsWith(type)) {
			found.add(node);
		}
		for (JsonNode part : node) {
			gather(part, type, found);
		}
	}

	public static Optional<JsonNode> find(JsonNode node, String name, String value) {
		if (node.path(name).asString("").equals(value)) {
			return Optional.of(node);
		}
		for (JsonNode part : node) {
			Optional<JsonNode> found = find(part, name, value);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

}
