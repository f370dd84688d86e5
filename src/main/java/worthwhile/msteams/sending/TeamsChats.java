package worthwhile.msteams.sending;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.ChannelPeople;
import worthwhile.message.Delivery;
import worthwhile.message.PlatformUnavailable;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.msteams.card.Card;
import worthwhile.msteams.connector.ConnectorAnswer;
import worthwhile.msteams.connector.ConnectorCalls;

/**
 * The bot's chats with people, made when they are needed, and the channels, each of which
 * gets a new thread for what the bot says by itself.
 */
@TeamsPart
public class TeamsChats {

	private static final String BOT = "28:";

	private final ConnectorCalls calls;

	private final JdbcTeamsPeople people;

	private final String bot;

	TeamsChats(ConnectorCalls calls, JdbcTeamsPeople people, TeamsSettings settings) {
		this.calls = calls;
		this.people = people;
		this.bot = BOT + settings.appId();
	}

	/**
	 * Posts a card.
	 * @param key one that no other message has
	 */
	public Delivery post(Recipient to, Card card, String key) {
		return this.people.service(to.workspace())
			.map((service) -> (to instanceof PersonRef person) ? toPerson(person, service, card, key)
					: toChannel((ChannelRef) to, service, card, key))
			.orElseGet(() -> new Delivery.Disconnected("nothing was heard from the tenant"));
	}

	/**
	 * A chat that is not there any more is made anew, once.
	 */
	private Delivery toPerson(PersonRef person, String service, Card card, String key) {
		Optional<String> known = this.people.find(person)
			.map(TeamsPerson::conversation)
			.filter((conversation) -> !conversation.isEmpty());
		if (known.isPresent()) {
			ConnectorAnswer sent = send(service, known.get(), card);
			if (!TeamsDeliveries.isGone(sent)) {
				return delivered(sent, known.get(), key);
			}
			this.people.chat(person, "");
		}
		return toNewChat(person, service, card, key);
	}

	private Delivery toNewChat(PersonRef person, String service, Card card, String key) {
		ConnectorAnswer created = this.calls.create(service, chatWith(person));
		String conversation = created.body().path("id").asString("");
		if (!created.ok() || conversation.isEmpty()) {
			// nothing is there twice, however often it is asked for
			return TeamsDeliveries.of(created, () -> "");
		}
		this.people.chat(person, conversation);
		return delivered(send(service, conversation, card), conversation, key);
	}

	private ObjectNode chatWith(PersonRef person) {
		String tenant = person.workspace().workspace();
		ObjectNode chat = CardActivity.object().put("isGroup", false).put("tenantId", tenant);
		chat.putObject("bot").put("id", this.bot);
		chat.putArray("members")
			.addObject()
			.put("id", this.people.find(person).map(TeamsPerson::account).orElse(person.id()));
		chat.putObject("channelData").putObject("tenant").put("id", tenant);
		return chat;
	}

	private Delivery toChannel(ChannelRef channel, String service, Card card, String key) {
		ConnectorAnswer created = orInWords(card, (activity) -> this.calls.create(service, thread(channel, activity)));
		return TeamsDeliveries.ofNew(created, () -> {
			String thread = created.body().path("id").asString(channel.id());
			return new TeamsPosted(thread, created.body().path("activityId").asString("")).toString();
		}, untold(channel.id(), key));
	}

	private ObjectNode thread(ChannelRef channel, ObjectNode activity) {
		String tenant = channel.workspace().workspace();
		ObjectNode thread = CardActivity.object().put("isGroup", true).put("tenantId", tenant);
		thread.putObject("bot").put("id", this.bot);
		thread.putObject("channelData").putObject("channel").put("id", channel.id());
		thread.set("activity", activity);
		return thread;
	}

	/**
	 * Posts a card in a chat or thread whose address is known, without a database.
	 */
	public Delivery reply(String service, String conversation, Card card) {
		return delivered(send(service, conversation, card), conversation, UUID.randomUUID().toString());
	}

	/**
	 * Posts a plain text there.
	 */
	public Delivery reply(String service, String conversation, String text) {
		return delivered(this.calls.send(service, conversation, CardActivity.text(text)), conversation,
				UUID.randomUUID().toString());
	}

	/**
	 * A card that Teams does not take is said in words.
	 */
	private ConnectorAnswer send(String service, String conversation, Card card) {
		return orInWords(card, (activity) -> this.calls.send(service, conversation, activity));
	}

	private static ConnectorAnswer orInWords(Card card, Function<ObjectNode, ConnectorAnswer> sending) {
		ConnectorAnswer answer = sending.apply(CardActivity.of(card));
		boolean tooRich = answer.status() == 400 || answer.status() == 413;
		return tooRich ? sending.apply(CardActivity.text(card.summary())) : answer;
	}

	private static Delivery delivered(ConnectorAnswer answer, String conversation, String key) {
		return TeamsDeliveries.ofNew(answer,
				() -> new TeamsPosted(conversation, answer.body().path("id").asString("")).toString(),
				untold(conversation, key));
	}

	/**
	 * Unlike that of any other message, and of none that Teams has.
	 */
	private static String untold(String conversation, String key) {
		return new TeamsPosted(conversation, "?" + key).toString();
	}

	/**
	 * Puts a card in the place of another.
	 * @param posted as it was delivered
	 */
	public Delivery update(Recipient to, String posted, Card card) {
		TeamsPosted which = TeamsPosted.of(posted);
		return at(to, which,
				(service) -> TeamsDeliveries.of(orInWords(card,
						(activity) -> this.calls.update(service, which.conversation(), which.activity(), activity)),
						() -> posted));
	}

	/**
	 * Asks for some of the people of a channel.
	 * @param from what the part before led to, empty for the first
	 * @throws PlatformUnavailable if Teams does not tell
	 */
	ChannelPeople people(ChannelRef channel, String from) {
		WorkspaceRef workspace = channel.workspace();
		ConnectorAnswer told = this.people.service(workspace)
			.map((service) -> this.calls.people(service, channel.id(), from))
			.filter((answer) -> answer.ok() && answer.body().path("members").isArray())
			.orElseThrow(() -> new PlatformUnavailable("Teams told no people of a channel"));
		Set<PersonRef> people = StreamSupport.stream(told.body().path("members").spliterator(), false)
			.map((member) -> person(workspace, member))
			.collect(Collectors.toSet());
		return new ChannelPeople(people, told.body().path("continuationToken").asString(""));
	}

	/**
	 * As the company's directory knows them, which has had two names for that, or else as
	 * the bot does.
	 */
	private static PersonRef person(WorkspaceRef workspace, JsonNode member) {
		return new PersonRef(workspace,
				Stream.of("aadObjectId", "objectId", "id")
					.map((name) -> member.path(name).asString(""))
					.filter((id) -> !id.isEmpty())
					.findFirst()
					.orElseThrow(() -> new PlatformUnavailable("Teams told somebody without an id")));
	}

	Delivery delete(Recipient to, String posted) {
		TeamsPosted which = TeamsPosted.of(posted);
		return at(to, which, (service) -> {
			ConnectorAnswer answer = this.calls.delete(service, which.conversation(), which.activity());
			Supplier<String> id = () -> posted;
			return (answer.status() == 404) ? new Delivery.Delivered(posted) : TeamsDeliveries.of(answer, id);
		});
	}

	private Delivery at(Recipient to, TeamsPosted which, Function<String, Delivery> call) {
		if (which.activity().isEmpty() || which.activity().startsWith("?")) {
			return new Delivery.Refused("its id was never told");
		}
		return this.people.service(to.workspace())
			.map(call)
			.orElseGet(() -> new Delivery.Disconnected("nothing was heard from the tenant"));
	}

}
