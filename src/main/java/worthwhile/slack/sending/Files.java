package worthwhile.slack.sending;

import java.time.Clock;
import java.util.function.Predicate;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Attachment;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;

/**
 * The files that people get in the direct chat.
 */
@SlackPart
public class Files {

	private final SlackApi api;

	private final Calls calls;

	private final DirectChats chats;

	private final Clock clock;

	Files(SlackApi api, Calls calls, DirectChats chats, Clock clock) {
		this.api = api;
		this.calls = calls;
		this.chats = chats;
		this.clock = clock;
	}

	/**
	 * Hands a file to a person, who alone sees it.
	 * @param words what is said beside it: the summary of the message
	 * @param noted is told Slack's id of the file before the person gets it and again
	 * after that, so that it can be deleted whatever happens, and tells whether they
	 * shall have it still
	 */
	public Handover handover(PersonRef to, Message words, Attachment attachment, Predicate<String> noted) {
		return new Handover(this.api, this.calls, this.chats, this.clock, to, words, attachment, noted);
	}

	/**
	 * Whether something of the bot's is a file and not a message.
	 */
	static boolean isFile(String posted) {
		return Posted.of(posted).channel().isEmpty();
	}

	Delivery delete(WorkspaceRef workspace, String file) {
		return Deliveries.ofMore(
				this.calls.call(workspace, (client) -> client.filesDelete((delete) -> delete.file(file))),
				(deleted) -> file);
	}

}
