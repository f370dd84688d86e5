package worthwhile.msteams.sending;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.message.Availability;
import worthwhile.message.Channel;
import worthwhile.message.ChannelPeople;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.message.Pace;
import worthwhile.message.PlatformUnavailable;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.msteams.card.AdaptiveCards;

/**
 * Teams, for what the bot says by itself. What is asked of it is known from what people
 * sent: Teams itself is asked for nothing but who is in a channel.
 */
@TeamsPart
class TeamsPlatform implements ChatPlatform {

	private final Texts texts = Texts.of(TeamsPlatform.class);

	private final JdbcTeamsPeople people;

	private final TeamsPeople heard;

	private final TeamsChats chats;

	private final Pace pace;

	TeamsPlatform(JdbcTeamsPeople people, TeamsPeople heard, TeamsChats chats, TeamsSettings settings) {
		this.people = people;
		this.heard = heard;
		this.chats = chats;
		this.pace = new Pace(settings.pace(), settings.pace(), settings.chatPace());
	}

	@Override
	public String name() {
		return TeamsSettings.PLATFORM;
	}

	@Override
	public Profile profile(PersonRef person) {
		return this.people.find(person)
			.map(this.heard::profile)
			.orElseThrow(() -> new PlatformUnavailable("Teams told nothing of somebody"));
	}

	@Override
	public Channel channel(ChannelRef channel) {
		return this.people.find(channel).orElse(Channel.UNKNOWN);
	}

	@Override
	public ChannelPeople people(ChannelRef channel, String from) {
		return this.chats.people(channel, from);
	}

	@Override
	public String invitation(Locale language) {
		return this.texts.get(language, "channel.invite");
	}

	/**
	 * No bot is told.
	 */
	@Override
	public Availability availability(PersonRef person) {
		return new Availability.Unknown();
	}

	@Override
	public Delivery post(Recipient to, Message message, String key) {
		return this.chats.post(to, AdaptiveCards.message(message), key);
	}

	/**
	 * No bot can read a chat.
	 */
	@Override
	public Delivery find(Recipient to, String key, Instant since) {
		return new Delivery.Uncertain("not to be read");
	}

	@Override
	public Delivery update(Recipient to, String posted, Message message) {
		return this.chats.update(to, posted, AdaptiveCards.message(message));
	}

	@Override
	public Delivery delete(Recipient to, String posted) {
		return this.chats.delete(to, posted);
	}

	/**
	 * All that the bot says is known.
	 */
	@Override
	public List<String> traces(PersonRef person, Instant forgotten, Instant until, @Nullable String staying) {
		return List.of();
	}

	@Override
	public Pace pace() {
		return this.pace;
	}

}
