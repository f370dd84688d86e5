package worthwhile.slack.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import worthwhile.slack.Signed;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Signed payloads from which something is missing, each part once: no fault of the bot's.
 */
@SlackTest
class HoleyPayloadsTests {

	private static final int FAILED = 500;

	@LocalServerPort
	private int port;

	@Autowired
	private MutableClock clock;

	private SignedWay way;

	@BeforeEach
	void overHttp() {
		this.way = new SignedWay(this.port, new Signed(this.clock));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void areNoFailureOfTheBots(String name, ObjectNode payload) {
		boolean event = payload.path("type").asString("").equals("event_callback");
		List<String> failed = new ArrayList<>();
		holes(payload).forEach((hole) -> hole.forEach((where, broken) -> {
			Way.Answer answer = event ? this.way.event(broken) : this.way.interaction(broken);
			if (answer.status() >= FAILED) {
				failed.add(where);
			}
		}));
		assertThat(failed).isEmpty();
	}

	private static ObjectNode fromAMenu() {
		ObjectNode menu = Payloads.button("menu", "").put("type", "overflow");
		menu.putObject("selected_option").put("value", "help.all v");
		return menu;
	}

	static Stream<Arguments> areNoFailureOfTheBots() {
		return Stream.of(
				arguments("a press",
						Payloads.press("U0ANNA", Payloads.inMessage("D0ANNA", "1.2", false),
								Payloads.button("help.all", "v"))),
				arguments("a choice from a menu",
						Payloads.press("U0ANNA", Payloads.inMessage("D0ANNA", "1.2", false), fromAMenu())),
				arguments("a press at home",
						Payloads.press("U0ANNA", Payloads.inView("V1"), Payloads.button("help.all", "v"))),
				arguments("a shortcut", Payloads.shortcut("U0ANNA", "log_time")),
				arguments("a form", Payloads.example("ViewSubmissionPayload")),
				arguments("words", Payloads.message("U0ANNA", "hello")),
				arguments("a mention", Payloads.mention("U0ANNA", "C1", "hello")), event("app_home_opened", (event) -> {
					event.put("user", "U0ANNA").put("tab", "home");
				}), event("user_change", (event) -> {
					event.putObject("user").put("id", "U0ANNA").put("deleted", true);
				}), event("member_left_channel", (event) -> {
					event.put("user", "U0ANNA").put("channel", "C1");
				}), event("channel_archive", (event) -> {
					event.put("channel", "C1").put("user", "U0ANNA");
				}), event("channel_deleted", (event) -> {
					event.put("channel", "C1");
				}), event("group_archive", (event) -> {
					event.put("channel", "C1");
				}), event("tokens_revoked", (event) -> {
					event.putObject("tokens").putArray("bot").add("U1");
				}));
	}

	@Test
	void commandsTooAreNoFailureOfTheBots() {
		List<String> failed = new ArrayList<>();
		Map<String, String> whole = Payloads.command("U0ANNA", "C1GENERAL", "general", "help");
		whole.keySet().forEach((name) -> {
			Map<String, String> holey = new TreeMap<>(Payloads.command("U0ANNA", "C1GENERAL", "general", "help"));
			holey.remove(name);
			if (this.way.command(holey).status() >= FAILED) {
				failed.add(name);
			}
		});
		assertThat(failed).isEmpty();
	}

	private static Arguments event(String type, Consumer<ObjectNode> fields) {
		return arguments(type, Payloads.event(type, fields));
	}

	/**
	 * The payload as often as it has parts, each time without another one, or with
	 * nothing in its place.
	 */
	private static Stream<Map<String, ObjectNode>> holes(ObjectNode payload) {
		return pointers(payload, JsonPointer.empty()).flatMap((pointer) -> Stream.of(false, true).map((emptied) -> {
			ObjectNode broken = payload.deepCopy();
			JsonNode parent = broken.at(pointer.head());
			String name = pointer.last().getMatchingProperty();
			if (parent instanceof ObjectNode object) {
				if (emptied) {
					object.putNull(name);
				}
				else {
					object.remove(name);
				}
			}
			if (broken.hasNonNull("event_id")) {
				broken.put("event_id", Payloads.unique("Ev"));
			}
			return Map.of(pointer + (emptied ? " is null" : " is missing"), broken);
		}));
	}

	private static Stream<JsonPointer> pointers(JsonNode node, JsonPointer at) {
		Stream<JsonPointer> own = node.isObject() ? node.propertyNames().stream().map(at::appendProperty)
				: Stream.empty();
		Stream<JsonPointer> below = node.isObject()
				? node.properties()
					.stream()
					.flatMap((property) -> pointers(property.getValue(), at.appendProperty(property.getKey())))
				: (node.isArray() && !node.isEmpty()) ? pointers(node.get(0), at.appendIndex(0)) : Stream.empty();
		return Stream.concat(own, below);
	}

}
