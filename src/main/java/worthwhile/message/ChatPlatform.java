package worthwhile.message;

import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;

/**
 * The seam to a chat platform: its adapter translates, and knows nothing of what is said.
 * No call runs in a transaction.
 */
public interface ChatPlatform {

	/**
	 * The platform's name, as in {@link worthwhile.identity.WorkspaceRef#platform()}.
	 */
	String name();

	/**
	 * What the platform knows of a person.
	 */
	Profile profile(PersonRef person);

	/**
	 * Whether a person may be disturbed now.
	 */
	Availability availability(PersonRef person);

	Delivery post(Recipient to, Message message);

	/**
	 * Changes a message in place.
	 * @param to who has it
	 * @param posted the platform's id of it, from {@link Delivery.Delivered}
	 * @param message how it reads now
	 */
	Delivery update(Recipient to, String posted, Message message);

	/**
	 * Deletes a message of the bot's, if the platform allows that.
	 */
	Delivery delete(Recipient to, String posted);

	Pace pace();

}
