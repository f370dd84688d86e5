package worthwhile.outbox;

import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;

/**
 * What the tables of the outbox call the two kinds of recipients.
 */
final class RecipientKind {

	private RecipientKind() {
	}

	static String of(Recipient recipient) {
		return (recipient instanceof PersonRef) ? "person" : "channel";
	}

}
