package worthwhile.slack.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ResponseMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import org.springframework.beans.factory.ObjectProvider;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Availability;
import worthwhile.message.Channel;
import worthwhile.message.ChannelPeople;
import worthwhile.message.ChannelKind;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Delivery;
import worthwhile.message.Directory;
import worthwhile.message.Message;
import worthwhile.message.Pace;
import worthwhile.message.PlatformUnavailable;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.blockkit.Rendered;
import worthwhile.slack.installation.Tokens;

/**
 * Slack, for what the bot says by itself.
 */
@SlackPart
public class SlackPlatform implements ChatPlatform {

	/**
	 * What the key of a message begins with that stays when everything else that the bot
	 * said is deleted.
	 */
	public static final String FAREWELL = "farewell-";

	private static final String NO_BLOCKS = "[]";

	/** Slack's clock and this one may differ. */
	private static final Duration SKEW = Duration.ofSeconds(2);

	private static final Set<String> NOT_THERE = Set.of("channel_not_found", "not_in_channel");

	/** As many as Slack recommends. */
	private static final int PEOPLE_IN_A_PART = 200;

	private final Texts texts = Texts.of(SlackPlatform.class);

	private final Calls calls;

	private final Tokens tokens;

	private final Files files;

	private final DirectChats chats;

	private final ObjectProvider<HomePages> homes;

	private final Disturbances disturbances;

	private final OperatorWarnings warnings;

	private final Pace pace;

	SlackPlatform(Calls calls, Tokens tokens, Files files, DirectChats chats, ObjectProvider<HomePages> homes,
			Disturbances disturbances, OperatorWarnings warnings, SlackSettings settings) {
		this.calls = calls;
		this.tokens = tokens;
		this.files = files;
		this.chats = chats;
		this.homes = homes;
		this.disturbances = disturbances;
		this.warnings = warnings;
		this.pace = new Pace(settings.workspacePace(), settings.changePace(), settings.channelPace());
	}

	@Override
	public String name() {
		return SlackSettings.PLATFORM;
	}

	/**
	 * What Slack tells of a person in time for an answer to them.
	 * @throws PlatformUnavailable if it does not
	 */
	@Override
	public Profile profile(PersonRef person) {
		return profile(person, this.calls.callPromptly(person.workspace(), usersInfo(person)));
	}

	/**
	 * What Slack tells of a person whom nobody answers now.
	 * @throws PlatformUnavailable if it does not
	 */
	public Profile profilePatiently(PersonRef person) {
		return profile(person, this.calls.call(person.workspace(), usersInfo(person)));
	}

	private static SlackApi.Call<UsersInfoResponse> usersInfo(PersonRef person) {
		return (client) -> client.usersInfo((info) -> info.user(person.id()).includeLocale(true));
	}

	private static Profile profile(PersonRef person, ApiResult<UsersInfoResponse> outcome) {
		if (outcome instanceof ApiResult.Ok<UsersInfoResponse> told) {
			return SlackProfile.of(told.answer().getUser(), person.workspace());
		}
		throw unavailable("profile", outcome);
	}

	@Override
	public boolean isInstalled(WorkspaceRef workspace) {
		return this.tokens.isInstalled(workspace);
	}

	/**
	 * Slack says where the next part begins, and sometimes does not know it any more.
	 */
	@Override
	public Directory people(WorkspaceRef workspace, String from) {
		ApiResult<UsersListResponse> outcome = this.calls.call(workspace, (client) -> client.usersList(
				(list) -> list.limit(PEOPLE_IN_A_PART).cursor(from).includeLocale(true).teamId(workspace.workspace())));
		if (outcome instanceof ApiResult.Ok<UsersListResponse> told) {
			return directory(told.answer(), workspace);
		}
		if (outcome instanceof ApiResult.Refused<UsersListResponse> refused && refused.error().equals("invalid_cursor")
				&& !from.isEmpty()) {
			return people(workspace, "");
		}
		throw unavailable("people", outcome);
	}

	private static Directory directory(UsersListResponse told, WorkspaceRef workspace) {
		Map<PersonRef, Profile> people = told.getMembers()
			.stream()
			.collect(Collectors.toMap((user) -> new PersonRef(workspace, user.getId()),
					(user) -> SlackProfile.of(user, workspace), (one, other) -> other));
		return new Directory(people, next(told.getResponseMetadata()));
	}

	private static String next(@Nullable ResponseMetadata metadata) {
		String next = (metadata != null) ? metadata.getNextCursor() : null;
		return (next != null) ? next : "";
	}

	@Override
	public ChannelPeople people(ChannelRef channel, String from) {
		ApiResult<ConversationsMembersResponse> outcome = this.calls.call(channel.workspace(), (client) -> client
			.conversationsMembers((members) -> members.channel(channel.id()).limit(PEOPLE_IN_A_PART).cursor(from)));
		if (outcome instanceof ApiResult.Ok<ConversationsMembersResponse> told) {
			Set<PersonRef> people = told.answer()
				.getMembers()
				.stream()
				.map((user) -> new PersonRef(channel.workspace(), user))
				.collect(Collectors.toSet());
			return new ChannelPeople(people, next(told.answer().getResponseMetadata()));
		}
		throw unavailable("people of a channel", outcome);
	}

	/**
	 * Slack Connect shares channels with other organisations; that of one organisation's
	 * workspaces with each other stays within the company. A private one without the bot
	 * is unknown to it.
	 */
	@Override
	public Channel channel(ChannelRef channel) {
		ApiResult<ConversationsInfoResponse> outcome = this.calls.callPromptly(channel.workspace(),
				(client) -> client.conversationsInfo((info) -> info.channel(channel.id())));
		if (outcome instanceof ApiResult.Ok<ConversationsInfoResponse> told) {
			Conversation conversation = told.answer().getChannel();
			return new Channel(kind(conversation), "#" + conversation.getName());
		}
		if (outcome instanceof ApiResult.Refused<ConversationsInfoResponse> refused
				&& NOT_THERE.contains(refused.error())) {
			return Channel.UNKNOWN;
		}
		throw unavailable("channel", outcome);
	}

	private static ChannelKind kind(Conversation conversation) {
		if (conversation.isExtShared() || conversation.isPendingExtShared()) {
			return ChannelKind.SHARED;
		}
		return conversation.isMember() ? ChannelKind.INTERNAL : ChannelKind.ABSENT;
	}

	@Override
	public String invitation(Locale language) {
		return this.texts.get(language, "channel.invite");
	}

	private static PlatformUnavailable unavailable(String what, ApiResult<?> outcome) {
		return new PlatformUnavailable("Slack told no " + what + ": " + outcome.getClass().getSimpleName());
	}

	@Override
	public Availability availability(PersonRef person) {
		return this.disturbances.of(person);
	}

	@Override
	public Delivery post(Recipient to, Message message, String key) {
		return Deliveries.ofNew(write(message,
				(rendered) -> this.calls.call(to.workspace(), "chat.postMessage", newMessage(to, rendered, key))),
				SlackPlatform::id);
	}

	/**
	 * A message bears its key in what Slack calls metadata, which nobody sees. In
	 * channels the bot cannot read. A message of the bot's without a key may be the one
	 * that is looked for.
	 */
	@Override
	public Delivery find(Recipient to, String key, Instant since) {
		return (to instanceof PersonRef person) ? find(person, key, since)
				: new Delivery.Uncertain("not to be read there");
	}

	private Delivery find(PersonRef person, String key, Instant since) {
		ApiResult<Optional<ObjectNode>> found = this.chats.find(person, since,
				(message) -> key.equals(DirectChats.key(message)) || isNameless(message));
		if (found instanceof ApiResult.Ok<Optional<ObjectNode>> told) {
			return told.answer().map(SlackPlatform::found).orElseGet(() -> new Delivery.Failed("not there"));
		}
		return new Delivery.Uncertain("Slack does not tell");
	}

	private static Delivery found(JsonNode message) {
		return isNameless(message) ? new Delivery.Uncertain("without its key") : new Delivery.Delivered(id(message));
	}

	private static boolean isNameless(JsonNode message) {
		return DirectChats.key(message).isEmpty() && message.path("files").isEmpty();
	}

	/**
	 * A new message without blocks has no such field.
	 */
	private static ObjectNode newMessage(Recipient to, Rendered rendered, String key) {
		ObjectNode post = content(to.id()).put("text", rendered.text())
			.put("mrkdwn", false)
			.put("unfurl_links", false)
			.put("unfurl_media", false);
		post.putObject("metadata").put("event_type", "worthwhile_message").putObject("event_payload").put("key", key);
		return rendered.blocks().equals(NO_BLOCKS) ? post : blocks(post, rendered);
	}

	private static String id(JsonNode posted) {
		return new Posted(posted.path("channel").asString(""), posted.path("ts").asString("")).toString();
	}

	/**
	 * A change to no blocks says so, or else the old ones stay.
	 */
	@Override
	public Delivery update(Recipient to, String posted, Message message) {
		Posted which = Posted.of(posted);
		return Deliveries.of(write(message, (rendered) -> this.calls.call(to.workspace(), "chat.update",
				blocks(content(which.channel()).put("ts", which.ts()).put("text", rendered.text()).put("parse", "none"),
						rendered))),
				(updated) -> posted);
	}

	@Override
	public Delivery delete(Recipient to, String posted) {
		Optional<Trace> trace = Trace.of(posted);
		if (trace.isPresent() && to instanceof PersonRef person) {
			return trace.get().isHome() ? this.homes.getObject().refresh(person) : deleteChat(person, trace.get());
		}
		return Files.isFile(posted) ? deleteFile(to, posted) : deleteMessage(to.workspace(), Posted.of(posted));
	}

	/**
	 * The message with which a file came stays without it, and is deleted by itself.
	 */
	private Delivery deleteFile(Recipient to, String file) {
		Delivery deleted = this.files.delete(to.workspace(), file);
		return (deleted instanceof Delivery.Delivered && to instanceof PersonRef person)
				? this.chats.around(person, file).<Delivery>map((id) -> new Delivery.Split(List.of(id))).orElse(deleted)
				: deleted;
	}

	/**
	 * Slack lets some apps read a chat only once a minute: others do not wait for that.
	 */
	private Delivery deleteChat(PersonRef person, Trace trace) {
		ApiResult<List<String>> said = this.chats.said(person, trace);
		if (said instanceof ApiResult.Ok<List<String>> told) {
			return new Delivery.Split(told.answer());
		}
		Delivery delivery = Deliveries.ofMore(said, (ids) -> "");
		return (delivery instanceof Delivery.Busy busy) ? new Delivery.Busy(busy.retryAfter(), true) : delivery;
	}

	/**
	 * The home page first, and then the direct chat, in which there may be what nobody
	 * knows of: a message that was taken too late, or the words beside a file.
	 */
	@Override
	public List<String> traces(PersonRef person, Instant forgotten, Instant until, @Nullable String staying) {
		return List.of(Trace.home().id(), Trace.chat(forgotten.plus(SKEW), until.plus(SKEW), staying).id());
	}

	private Delivery deleteMessage(WorkspaceRef workspace, Posted posted) {
		return Deliveries.of(
				this.calls.call(workspace, "chat.delete", content(posted.channel()).put("ts", posted.ts())),
				(deleted) -> posted.toString());
	}

	private static ObjectNode content(String channel) {
		return JsonNodeFactory.instance.objectNode().put("channel", channel);
	}

	private static ObjectNode blocks(ObjectNode content, Rendered rendered) {
		return content.putRawValue("blocks", new RawValue(rendered.blocks()));
	}

	@Override
	public Pace pace() {
		return this.pace;
	}

	/**
	 * Writes a message; if it is too much, without what is new in Slack, and if it still
	 * is, its text alone, which says all of it.
	 */
	private <T> ApiResult<T> write(Message message, Function<Rendered, ApiResult<T>> writing) {
		Rendered rendered = BlockKit.message(message);
		ApiResult<T> outcome = writing.apply(rendered);
		if (isTooRich(outcome)) {
			outcome = BlockKit.plain(message).map(writing).orElse(outcome);
		}
		return isTooRich(outcome) ? writing.apply(new Rendered(rendered.text(), NO_BLOCKS)) : outcome;
	}

	private boolean isTooRich(ApiResult<?> outcome) {
		if (outcome instanceof ApiResult.Refused<?> refused && ErrorClass.of(refused.error()) == ErrorClass.TOO_RICH) {
			this.warnings.tooRich(refused.error());
			return true;
		}
		return false;
	}

}
