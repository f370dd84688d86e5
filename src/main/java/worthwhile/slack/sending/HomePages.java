package worthwhile.slack.sending;

import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;

/**
 * The bot's home page, of which everybody has their own.
 */
public interface HomePages {

	/**
	 * Shows somebody the page as it reads now, or what somebody sees there who is no
	 * member.
	 */
	Delivery refresh(PersonRef person);

}
