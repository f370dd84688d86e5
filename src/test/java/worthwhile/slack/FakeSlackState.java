package worthwhile.slack;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.slack.installation.Scopes;

/**
 * What there is in a {@link FakeSlack}, and what its methods do to it.
 */
final class FakeSlackState {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int MOST_BLOCKS = 50;

	private static final int MOST_VIEW_BLOCKS = 100;

	private static final int MOST_RESPONSES = 5;

	private static final int TWELVE_HOURS = 43200;

	private final FakeSlack slack;

	private final Map<String, Function<SlackCall, ObjectNode>> methods = new HashMap<>();

	private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

	private final Map<String, Map<String, Object>> channels = new ConcurrentHashMap<>();

	private final Map<String, Map<String, Object>> disturbances = new ConcurrentHashMap<>();

	private final Map<String, Map<String, Object>> grants = new ConcurrentHashMap<>();

	private final Map<String, String> refreshable = new ConcurrentHashMap<>();

	private final List<SlackMessage> messages = new ArrayList<>();

	/** By the ids of the messages. */
	private final Map<String, List<String>> fileIds = new HashMap<>();

	/** By the ids of the messages. */
	private final Map<String, JsonNode> metadata = new HashMap<>();

	private final Map<String, ObjectNode> views = new LinkedHashMap<>();

	private final Map<String, ObjectNode> triggers = new LinkedHashMap<>();

	private final Map<String, JsonNode> homes = new HashMap<>();

	private final Map<String, StoredFile> files = new LinkedHashMap<>();

	private final Map<String, Responses> responses = new HashMap<>();

	private String socket = "";

	private int count;

	FakeSlackState(FakeSlack slack) {
		this.slack = slack;
		this.methods.put("chat.postMessage", this::post);
		this.methods.put("chat.postEphemeral", this::postEphemeral);
		this.methods.put("chat.update", this::update);
		this.methods.put("chat.delete", this::delete);
		this.methods.put("views.open", this::openView);
		this.methods.put("views.update", this::updateView);
		this.methods.put("views.push", this::openView);
		this.methods.put("views.publish", this::publishHome);
		this.methods.put("users.info", this::person);
		this.methods.put("users.list", this::list);
		this.methods.put("dnd.info", this::disturbance);
		this.methods.put("conversations.open", this::openChat);
		this.methods.put("conversations.info", this::channel);
		this.methods.put("conversations.history", this::history);
		this.methods.put("auth.test", this::test);
		this.methods.put("auth.teams.list", this::teams);
		this.methods.put("oauth.v2.access", this::access);
		this.methods.put("apps.connections.open", this::connect);
		this.methods.put("files.getUploadURLExternal", this::uploadUrl);
		this.methods.put("files.completeUploadExternal", this::share);
		this.methods.put("files.delete", this::deleteFile);
	}

	Map<String, Map<String, Object>> people() {
		return this.people;
	}

	Map<String, Map<String, Object>> channels() {
		return this.channels;
	}

	Map<String, Map<String, Object>> disturbances() {
		return this.disturbances;
	}

	Map<String, Map<String, Object>> grants() {
		return this.grants;
	}

	Map<String, String> refreshable() {
		return this.refreshable;
	}

	synchronized void socket(String url) {
		this.socket = url;
	}

	synchronized List<SlackMessage> messages() {
		return List.copyOf(this.messages);
	}

	synchronized List<JsonNode> views() {
		return List.copyOf(this.views.values());
	}

	synchronized Optional<JsonNode> view(String trigger) {
		return Optional.ofNullable(this.triggers.get(trigger));
	}

	synchronized Optional<JsonNode> home(String person) {
		return Optional.ofNullable(this.homes.get(person));
	}

	synchronized Optional<byte[]> file(String channel, String name) {
		return this.files.values()
			.stream()
			.filter((file) -> file.channel.equals(channel) && file.name.equals(name))
			.map((file) -> file.content)
			.reduce((first, second) -> second);
	}

	static ObjectNode ok() {
		return JSON.createObjectNode().put("ok", true);
	}

	static ObjectNode error(String error) {
		return JSON.createObjectNode().put("ok", false).put("error", error);
	}

	synchronized ObjectNode perform(SlackCall call) {
		Function<SlackCall, ObjectNode> method = this.methods.get(call.method());
		return (method != null) ? method.apply(call) : error("unknown_method");
	}

	private ObjectNode post(SlackCall call) {
		String to = call.get("channel");
		String channel = isPerson(to) ? FakeSlack.directChat(to) : to;
		String problem = problem(call, channel);
		if (!problem.isEmpty()) {
			return error(problem);
		}
		SlackMessage message = add(channel, "", call.get("text"), call.json("blocks"), List.of());
		this.metadata.put(message.id(), call.json("metadata"));
		return posted(message);
	}

	private ObjectNode postEphemeral(SlackCall call) {
		String problem = problem(call, call.get("channel"));
		if (!problem.isEmpty()) {
			return error(problem);
		}
		SlackMessage message = add(call.get("channel"), call.get("user"), call.get("text"), call.json("blocks"),
				List.of());
		return ok().put("message_ts", message.ts());
	}

	private String problem(SlackCall call, String channel) {
		if (!channel.matches("[CDG].*")) {
			return "channel_not_found";
		}
		if (Boolean.TRUE.equals(this.channels.getOrDefault(channel, Map.of()).get("is_archived"))) {
			return "is_archived";
		}
		if (call.get("text").isEmpty() && call.json("blocks").isEmpty()) {
			return "no_text";
		}
		return (call.json("blocks").size() > MOST_BLOCKS) ? "invalid_blocks" : "";
	}

	/**
	 * Whole seconds are enough, and a page is as long as Slack allows to whom it allows
	 * least.
	 */
	private ObjectNode history(SlackCall call) {
		List<SlackMessage> newestFirst = new ArrayList<>(this.messages.stream()
			.filter((message) -> !message.ephemeral() && message.channel().equals(call.get("channel")))
			.filter((message) -> isWithin(message, call))
			.toList());
		Collections.reverse(newestFirst);
		int from = call.get("cursor").isEmpty() ? 0 : Integer.parseInt(call.get("cursor"));
		int to = Math.min(newestFirst.size(), from + Math.min(15, Integer.parseInt(call.get("limit"))));
		ObjectNode answer = ok().put("has_more", to < newestFirst.size());
		ArrayNode page = answer.putArray("messages");
		newestFirst.subList(from, to).forEach((message) -> page.add(inHistory(message)));
		answer.putObject("response_metadata").put("next_cursor", (to < newestFirst.size()) ? Integer.toString(to) : "");
		return answer;
	}

	private static boolean isWithin(SlackMessage message, SlackCall call) {
		BigDecimal ts = new BigDecimal(message.ts());
		return (call.get("oldest").isEmpty() || ts.compareTo(new BigDecimal(call.get("oldest"))) > 0)
				&& (call.get("latest").isEmpty() || ts.compareTo(new BigDecimal(call.get("latest"))) < 0);
	}

	private ObjectNode inHistory(SlackMessage message) {
		ObjectNode told = JSON.createObjectNode()
			.put("type", "message")
			.put("user", FakeSlack.BOT)
			.put("bot_id", "B0THEBOT")
			.put("ts", message.ts())
			.put("text", message.text());
		told.set("blocks", message.blocks());
		if (this.metadata.containsKey(message.id())) {
			told.set("metadata", this.metadata.get(message.id()));
		}
		ArrayNode files = told.putArray("files");
		this.fileIds.getOrDefault(message.id(), List.of())
			.forEach((file) -> files.addObject()
				.put("id", file)
				.put("mode", this.files.containsKey(file) ? "hosted" : "tombstone"));
		return told;
	}

	private ObjectNode posted(SlackMessage message) {
		ObjectNode answer = ok().put("channel", message.channel()).put("ts", message.ts());
		answer.putObject("message")
			.put("type", "message")
			.put("user", FakeSlack.BOT)
			.put("bot_id", "B0THEBOT")
			.put("app_id", "A0THEAPP")
			.put("ts", message.ts())
			.put("text", message.text());
		return answer;
	}

	private ObjectNode update(SlackCall call) {
		Predicate<SlackMessage> which = is(call);
		if (this.messages.stream().noneMatch(which)) {
			return error("message_not_found");
		}
		String problem = problem(call, call.get("channel"));
		if (!problem.isEmpty()) {
			return error(problem);
		}
		change(which, call.get("text"), call.json("blocks"));
		return ok().put("channel", call.get("channel")).put("ts", call.get("ts")).put("text", call.get("text"));
	}

	private ObjectNode delete(SlackCall call) {
		return this.messages.removeIf(is(call)) ? ok().put("channel", call.get("channel")).put("ts", call.get("ts"))
				: error("message_not_found");
	}

	private static Predicate<SlackMessage> is(SlackCall call) {
		return (message) -> !message.ephemeral() && message.channel().equals(call.get("channel"))
				&& message.ts().equals(call.get("ts"));
	}

	private SlackMessage add(String channel, String onlyFor, String text, JsonNode blocks, List<String> names) {
		this.count++;
		String ts = "%d.%06d".formatted(this.slack.clock().instant().getEpochSecond(), this.count);
		SlackMessage message = new SlackMessage(channel, ts, onlyFor, text, blocks, names);
		this.messages.add(message);
		return message;
	}

	private void change(Predicate<SlackMessage> which, String text, JsonNode blocks) {
		this.messages.replaceAll((was) -> which.test(was)
				? new SlackMessage(was.channel(), was.ts(), was.onlyFor(), text, blocks, was.files()) : was);
	}

	private ObjectNode openView(SlackCall call) {
		String trigger = call.get("trigger_id");
		if (trigger.isEmpty() || call.json("view").path("blocks").size() > MOST_VIEW_BLOCKS) {
			return error("invalid_arguments");
		}
		if (this.triggers.containsKey(trigger)) {
			return error("exchanged_trigger_id");
		}
		ObjectNode view = asView(call, "V" + ++this.count);
		this.triggers.put(trigger, view);
		this.views.put(view.get("id").asString(), view);
		return withView(view);
	}

	private ObjectNode updateView(SlackCall call) {
		ObjectNode view = this.views.get(call.get("view_id"));
		if (view == null) {
			return error("not_found");
		}
		if (!call.get("hash").isEmpty() && !call.get("hash").equals(view.path("hash").asString())) {
			return error("hash_conflict");
		}
		if (call.json("view").path("blocks").size() > MOST_VIEW_BLOCKS) {
			return error("invalid_arguments");
		}
		view.setAll(asView(call, call.get("view_id")));
		return withView(view);
	}

	private ObjectNode publishHome(SlackCall call) {
		if (call.json("view").path("blocks").size() > MOST_VIEW_BLOCKS) {
			return error("invalid_arguments");
		}
		if (!isPerson(call.get("user_id"))) {
			return error("user_not_found");
		}
		ObjectNode view = asView(call, "VH" + call.get("user_id"));
		this.homes.put(call.get("user_id"), view);
		return withView(view);
	}

	private ObjectNode asView(SlackCall call, String id) {
		ObjectNode view = (ObjectNode) call.json("view").deepCopy();
		return view.put("id", id)
			.put("team_id", call.team())
			.put("app_id", "A0THEAPP")
			.put("bot_id", "B0THEBOT")
			.put("root_view_id", id)
			.put("hash", "0000000000." + ++this.count);
	}

	private static ObjectNode withView(ObjectNode view) {
		return ok().set("view", view.deepCopy());
	}

	private ObjectNode person(SlackCall call) {
		String id = call.get("user");
		return isPerson(id) ? ok().set("user", person(id, call)) : error("user_not_found");
	}

	/**
	 * Those whom a test told anything of; a part begins after the person whom its cursor
	 * names.
	 */
	private ObjectNode list(SlackCall call) {
		int limit = Integer.parseInt(call.get("limit"));
		List<String> rest = this.people.keySet()
			.stream()
			.filter((id) -> id.compareTo(call.get("cursor")) > 0)
			.sorted()
			.toList();
		if (!call.get("cursor").isEmpty() && !this.people.containsKey(call.get("cursor"))) {
			return error("invalid_cursor");
		}
		List<String> part = rest.subList(0, Math.min(limit, rest.size()));
		ObjectNode answer = ok();
		ArrayNode members = answer.putArray("members");
		part.forEach((id) -> members.add(person(id, call)));
		answer.putObject("response_metadata")
			.put("next_cursor", (part.size() < rest.size()) ? part.get(limit - 1) : "");
		return answer;
	}

	private ObjectNode person(String id, SlackCall call) {
		ObjectNode user = JSON.createObjectNode();
		user.put("id", id)
			.put("team_id", call.team())
			.put("name", "name-of-" + id)
			.put("real_name", "Real Name of " + id)
			.put("deleted", false)
			.put("tz", "Europe/Berlin")
			.put("tz_label", "Central European Time")
			.put("tz_offset", 3600);
		for (String flag : List.of("is_admin", "is_owner", "is_primary_owner", "is_restricted", "is_ultra_restricted",
				"is_bot", "is_app_user", "is_stranger")) {
			user.put(flag, false);
		}
		if ("true".equals(call.get("include_locale")) || "1".equals(call.get("include_locale"))) {
			user.put("locale", "en-US");
		}
		return changed(user, this.people.get(id));
	}

	private ObjectNode disturbance(SlackCall call) {
		ObjectNode answer = ok().put("dnd_enabled", false)
			.put("next_dnd_start_ts", 1)
			.put("next_dnd_end_ts", 1)
			.put("snooze_enabled", false);
		return isPerson(call.get("user")) ? changed(answer, this.disturbances.get(call.get("user")))
				: error("user_not_found");
	}

	private ObjectNode openChat(SlackCall call) {
		if (!isPerson(call.get("users"))) {
			return error("user_not_found");
		}
		ObjectNode answer = ok();
		answer.putObject("channel").put("id", FakeSlack.directChat(call.get("users")));
		return answer;
	}

	private ObjectNode channel(SlackCall call) {
		String id = call.get("channel");
		if (!id.matches("[CDG].*")) {
			return error("channel_not_found");
		}
		ObjectNode channel = JSON.createObjectNode()
			.put("id", id)
			.put("name", "name-of-" + id)
			.put("is_channel", id.startsWith("C"))
			.put("is_group", id.startsWith("G"))
			.put("is_im", id.startsWith("D"))
			.put("is_archived", false)
			.put("is_shared", false)
			.put("is_ext_shared", false)
			.put("is_org_shared", false)
			.put("is_pending_ext_shared", false)
			.put("is_member", true);
		return ok().set("channel", changed(channel, this.channels.get(id)));
	}

	private ObjectNode test(SlackCall call) {
		return ok().put("url", "https://working.slack.com/")
			.put("team", "Name of " + call.team())
			.put("team_id", call.team())
			.put("user", "worthwhile")
			.put("user_id", FakeSlack.BOT)
			.put("bot_id", "B0THEBOT")
			.put("is_enterprise_install", false);
	}

	private ObjectNode teams(SlackCall call) {
		ObjectNode answer = ok();
		ArrayNode teams = answer.putArray("teams");
		this.slack.teams(call.token())
			.forEach((team) -> teams.addObject().put("id", team).put("name", "Name of " + team));
		answer.putObject("response_metadata").put("next_cursor", "");
		return answer;
	}

	private ObjectNode access(SlackCall call) {
		return call.get("grant_type").equals("refresh_token") ? refreshed(call) : granted(call);
	}

	private ObjectNode granted(SlackCall call) {
		Map<String, Object> grant = this.grants.remove(call.get("code"));
		if (grant == null) {
			return error("invalid_code");
		}
		ObjectNode answer = ok().put("app_id", "A0THEAPP")
			.put("scope", String.join(",", Scopes.NEEDED))
			.put("token_type", "bot")
			.put("access_token", FakeSlack.TOKEN)
			.put("bot_user_id", FakeSlack.BOT)
			.put("is_enterprise_install", false)
			.putNull("enterprise");
		answer.putObject("team").put("id", FakeSlack.TEAM).put("name", "Name of " + FakeSlack.TEAM);
		answer.putObject("authed_user").put("id", "U0INSTALLER");
		changed(answer, grant);
		if (answer.get("is_enterprise_install").asBoolean()) {
			answer.putNull("team");
		}
		String team = answer.path("team").path("id").asString("");
		letIn(team, answer);
		return answer;
	}

	private void letIn(String team, ObjectNode answer) {
		String token = answer.get("access_token").asString();
		if (!team.isEmpty() && !this.slack.teams(token).contains(team)) {
			this.slack.workspace(team, token);
		}
		if (answer.has("refresh_token")) {
			this.refreshable.put(answer.get("refresh_token").asString(), team);
		}
	}

	private ObjectNode refreshed(SlackCall call) {
		String team = this.refreshable.remove(call.get("refresh_token"));
		if (team == null) {
			return error("invalid_refresh_token");
		}
		int number = ++this.count;
		ObjectNode answer = ok().put("app_id", "A0THEAPP")
			.put("scope", String.join(",", Scopes.NEEDED))
			.put("token_type", "bot")
			.put("access_token", "xoxe.xoxb-refreshed-" + number)
			.put("refresh_token", "xoxe-1-refreshed-" + number)
			.put("expires_in", TWELVE_HOURS)
			.put("bot_user_id", FakeSlack.BOT)
			.put("is_enterprise_install", team.isEmpty())
			.putNull("enterprise");
		answer.putObject("team").put("id", team).put("name", "Name of " + team);
		letIn(team, answer);
		return answer;
	}

	private ObjectNode connect(SlackCall call) {
		if (!call.token().startsWith("xapp-")) {
			return error("not_allowed_token_type");
		}
		return this.socket.isEmpty() ? error("internal_error") : ok().put("url", this.socket);
	}

	private ObjectNode uploadUrl(SlackCall call) {
		if (call.get("filename").isEmpty() || call.get("length").isEmpty()) {
			return error("invalid_arguments");
		}
		String id = "F" + ++this.count;
		this.files.put(id, new StoredFile(call.get("filename"), Integer.parseInt(call.get("length"))));
		return ok().put("upload_url", this.slack.url("/upload/" + id).toString()).put("file_id", id);
	}

	/**
	 * Slack answers in plain words here.
	 */
	synchronized String upload(String url, byte[] content) {
		StoredFile file = this.files.get(last(url));
		if (file == null || content.length != file.length) {
			return "not OK";
		}
		file.content = content;
		return "OK - " + content.length;
	}

	private ObjectNode share(SlackCall call) {
		String channel = call.get("channel_id");
		if (!channel.matches("[CDG].*")) {
			return error("channel_not_found");
		}
		List<StoredFile> shared = StreamSupport.stream(call.json("files").spliterator(), false)
			.map((file) -> this.files.get(file.path("id").asString("")))
			.toList();
		if (shared.isEmpty() || shared.stream().anyMatch((file) -> file == null || file.content.length == 0)) {
			return error("file_not_found");
		}
		ObjectNode answer = ok();
		ArrayNode files = answer.putArray("files");
		shared.forEach((file) -> {
			file.channel = channel;
			files.addObject().put("id", "F0").put("name", file.name);
		});
		SlackMessage message = add(channel, "", call.get("initial_comment"), JSON.missingNode(),
				shared.stream().map((file) -> file.name).toList());
		this.fileIds.put(message.id(),
				StreamSupport.stream(call.json("files").spliterator(), false)
					.map((file) -> file.path("id").asString())
					.toList());
		return answer;
	}

	/**
	 * The message that the file came with stays, with what was said beside it.
	 */
	private ObjectNode deleteFile(SlackCall call) {
		return (this.files.remove(call.get("file")) != null) ? ok() : error("file_not_found");
	}

	synchronized String responseUrl(String channel, String person, String message) {
		String id = "response-" + ++this.count;
		this.responses.put(id, new Responses(channel, person, message));
		return this.slack.url("/actions/" + id).toString();
	}

	synchronized String respond(String url, JsonNode said) {
		Responses expected = this.responses.get(last(url));
		if (expected == null || expected.used++ >= MOST_RESPONSES) {
			return "{\"ok\":false,\"error\":\"used_url\"}";
		}
		respond(expected.channel, expected.person, expected.message, said);
		return "ok";
	}

	/**
	 * Shows what a command or a press was answered.
	 */
	synchronized void respond(String channel, String person, String pressed, JsonNode said) {
		Predicate<SlackMessage> which = (message) -> message.channel().equals(channel) && message.ts().equals(pressed);
		String text = said.path("text").asString("");
		if (said.path("delete_original").asBoolean(false)) {
			this.messages.removeIf(which);
		}
		else if (said.path("replace_original").asBoolean(false)) {
			change(which, text, said.path("blocks"));
		}
		else {
			boolean everybody = "in_channel".equals(said.path("response_type").asString(""));
			add(channel, everybody ? "" : person, text, said.path("blocks"), List.of());
		}
	}

	private static String last(String url) {
		String path = URI.create(url).getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static boolean isPerson(String id) {
		return id.matches("[UW].*");
	}

	private static ObjectNode changed(ObjectNode node, @Nullable Map<String, Object> changes) {
		if (changes != null) {
			changes.forEach((field, value) -> node.set(field, JSON.valueToTree(value)));
		}
		return node;
	}

	/**
	 * A file on its way.
	 */
	private static final class StoredFile {

		private final String name;

		private final int length;

		private byte[] content = new byte[0];

		private String channel = "";

		StoredFile(String name, int length) {
			this.name = name;
			this.length = length;
		}

	}

	/**
	 * What a response goes to.
	 */
	private static final class Responses {

		private final String channel;

		private final String person;

		private final String message;

		private int used;

		Responses(String channel, String person, String message) {
			this.channel = channel;
			this.person = person;
			this.message = message;
		}

	}

}
