package worthwhile.slack.sending;

import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;

/**
 * The bot's home page, of which everybody has their own.
 */
public interface HomePages {

	/**
	 * Shows somebody who was forgotten that they are, above what everybody sees there who
	 * is no member; or the page as it reads now if they joined again.
	 */
	Delivery refresh(PersonRef person);

}
