package worthwhile.playground;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Block;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages and forms as JSON, in which each block and field says its type; what was
 * written can be read back.
 */
final class MessageJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addMixIn(Block.class, BlockTypes.class)
		.addMixIn(Field.class, FieldTypes.class)
		.build();

	private MessageJson() {
	}

	static String write(Message message) {
		return MAPPER.writeValueAsString(message);
	}

	static Message read(String json) {
		return MAPPER.readValue(json, Message.class);
	}

	static JsonNode tree(Message message) {
		return MAPPER.valueToTree(message);
	}

	static JsonNode tree(Form form) {
		return MAPPER.valueToTree(form);
	}

	static Form form(JsonNode tree) {
		return MAPPER.treeToValue(tree, Form.class);
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
			@JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
			@JsonSubTypes.Type(value = Block.Note.class, name = "note"),
			@JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
			@JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
			@JsonSubTypes.Type(value = Block.Buttons.class, name = "buttons"),
			@JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
			@JsonSubTypes.Type(value = Block.Divider.class, name = "divider") })
	private interface BlockTypes {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Field.Explanation.class, name = "explanation"),
			@JsonSubTypes.Type(value = Field.Group.class, name = "group"),
			@JsonSubTypes.Type(value = Field.Text.class, name = "text"),
			@JsonSubTypes.Type(value = Field.Number.class, name = "number"),
			@JsonSubTypes.Type(value = Field.Choice.class, name = "choice"),
			@JsonSubTypes.Type(value = Field.Choices.class, name = "choices"),
			@JsonSubTypes.Type(value = Field.Time.class, name = "time"),
			@JsonSubTypes.Type(value = Field.Day.class, name = "day") })
	private interface FieldTypes {

	}

}
