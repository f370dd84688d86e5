package worthwhile.playground;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

import worthwhile.message.Block;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages and forms as JSON, in which each block and field says its type; what was
 * written can be read back.
 */
final class MessageJson {

	/** Blocks have got more lists with time, of which older messages say nothing. */
	private static final JsonSetter.Value MISSING_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

	/** Older messages do not say of a button either whether it opens a form. */
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.addMixIn(Block.class, SaysItsType.class)
		.addMixIn(Field.class, SaysItsType.class)
		.withConfigOverride(List.class, (lists) -> lists.setNullHandling(MISSING_IS_EMPTY))
		.registerSubtypes(Stream.of(Block.class, Field.class).flatMap(MessageJson::kinds).toArray(NamedType[]::new))
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

	/**
	 * All kinds there are, each with its name in lower case.
	 */
	private static Stream<NamedType> kinds(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(MessageJson::kinds)
				: Stream.of(new NamedType(type, type.getSimpleName().toLowerCase(Locale.ROOT)));
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	private interface SaysItsType {

	}

}
