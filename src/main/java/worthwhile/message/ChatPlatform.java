package worthwhile.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;

/**
 * The seam to a chat platform: its adapter translates, and knows nothing of what is said.
 * Every call may wait for the network, so none runs in a transaction; each can come from
 * several threads at once.
 */
public interface ChatPlatform {

	/** How many parts of a channel's people somebody waits for. */
	int MOST_PARTS_IN_TIME = 10;

	/**
	 * The platform's name, as in {@link WorkspaceRef#platform()}; always the same.
	 */
	String name();

	/**
	 * What the platform knows of a person. Somebody waits for an answer meanwhile, so it
	 * is given up in time for that.
	 * @throws PlatformUnavailable if the platform does not tell now, or not of this
	 * person
	 */
	Profile profile(PersonRef person);

	/**
	 * Whether the bot is in a workspace still, for what happened while nobody listened; a
	 * platform that tells all by itself says yes.
	 * @return false only if the platform says that it is not in as many words
	 * @throws PlatformUnavailable if the platform does not tell now, or says something
	 * that can be mended
	 */
	default boolean isInstalled(WorkspaceRef workspace) {
		return true;
	}

	/**
	 * Some of the people of a workspace, part by part, for what happened while nobody
	 * listened; a platform that tells all by itself has none. Nobody waits for it, and a
	 * part is asked for seldom enough for everybody's limits.
	 * @param from what the part before led to, empty for the first
	 * @throws PlatformUnavailable if the platform does not tell now
	 */
	default Directory people(WorkspaceRef workspace, String from) {
		return Directory.EMPTY;
	}

	/**
	 * Some of the people who are in a channel, part by part, for what happened while
	 * nobody listened. Nobody waits for it.
	 * @param from what the part before led to, empty for the first
	 * @throws PlatformUnavailable if the platform does not tell now, or tells by itself
	 * whoever leaves
	 */
	default ChannelPeople people(ChannelRef channel, String from) {
		throw new PlatformUnavailable("it tells by itself who leaves");
	}

	/**
	 * Whether somebody is in a channel, for when they mean it from elsewhere. Somebody
	 * waits for an answer meanwhile.
	 * @throws PlatformUnavailable if the platform does not tell now, or there are more
	 * people than can be looked through in time
	 */
	default boolean isIn(PersonRef person, ChannelRef channel) {
		String from = "";
		for (int part = 0; part < MOST_PARTS_IN_TIME; part++) {
			ChannelPeople some = people(channel, from);
			from = some.next();
			if (some.people().contains(person)) {
				return true;
			}
			if (from.isEmpty()) {
				return false;
			}
		}
		throw new PlatformUnavailable("a channel has too many people");
	}

	/**
	 * What a channel is, in time for an answer, too; one of which the bot is told nothing
	 * since it is not in it is {@link Channel#UNKNOWN}.
	 * @throws PlatformUnavailable if the platform does not tell now
	 */
	Channel channel(ChannelRef channel);

	/**
	 * How people bring the bot into a channel, as a whole sentence; it asks nobody.
	 * @param language the reader's
	 */
	String invitation(Locale language);

	/**
	 * Whether a person may be disturbed now. A platform that does not tell says
	 * {@link Availability.Unknown}, and the message goes out.
	 */
	Availability availability(PersonRef person);

	/**
	 * Posts a new message, once. Whatever the platform says to it is a {@link Delivery},
	 * also if it says no or nothing; what is thrown counts as {@link Delivery.Failed}.
	 * @param to a person, in the direct chat with the bot, or a channel
	 * @param message how it reads; what the platform cannot show gives way, buttons stay
	 * @param key by which it can be found should nobody know whether it was posted; no
	 * other message has it, and nobody sees it
	 * @return {@link Delivery.Delivered} with the id by which the message can be changed
	 * and deleted
	 */
	Delivery post(Recipient to, Message message, String key);

	/**
	 * Looks for a message of which nobody knows whether it was posted.
	 * @param key the one that it was posted with
	 * @param since it was not posted earlier
	 * @return {@link Delivery.Delivered} with the message's id; {@link Delivery.Failed}
	 * if it is not there, and can be posted again; {@link Delivery.Uncertain} if the
	 * platform does not tell
	 */
	Delivery find(Recipient to, String key, Instant since);

	/**
	 * Changes a message in place; the same again changes nothing and is
	 * {@link Delivery.Delivered}, too.
	 * @param to who has it
	 * @param posted the platform's id of it, from {@link Delivery.Delivered}
	 * @param message how it reads now
	 */
	Delivery update(Recipient to, String posted, Message message);

	/**
	 * Deletes a message of the bot's, if the platform allows that.
	 * @param posted the platform's id of it, from {@link Delivery.Delivered}, or that of
	 * a trace
	 * @return {@link Delivery.Split} if there is more to delete
	 */
	Delivery delete(Recipient to, String posted);

	/**
	 * What a person may see of the bot beside the messages that are known; all of it is
	 * deleted when they are forgotten, and a minute later again, since something may have
	 * been on its way. It asks nobody.
	 * @param forgotten when they were: what was said later stays, but for files
	 * @param until files that came later stay too
	 * @param staying the id of the message that stays, if one does
	 * @return ids for {@link #delete}
	 */
	List<String> traces(PersonRef person, Instant forgotten, Instant until, @Nullable String staying);

	/**
	 * The distances that the outbox keeps between what it sends, in every workspace of
	 * the platform. It is read for each message and asks nobody.
	 */
	Pace pace();

}
