package worthwhile.slack.sending;

import java.util.List;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Attachment;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;

/**
 * Hands files to people in the direct chat.
 */
@SlackPart
public class Files {

	private final SlackApi api;

	private final Calls calls;

	Files(SlackApi api, Calls calls) {
		this.api = api;
		this.calls = calls;
	}

	/**
	 * Hands a file to a person, who alone sees it; waits for Slack, so not to be called
	 * in a transaction.
	 * @param words what is said beside it: the summary of the message
	 * @return {@link Delivery.Delivered} with Slack's id of the file if it is there
	 */
	public Delivery hand(PersonRef to, Message words, Attachment attachment) {
		return Deliveries.of(chat(to).then((chat) -> share(to, chat, words, attachment)), (file) -> file);
	}

	/**
	 * Whether something of the bot's is a file and not a message.
	 */
	static boolean isFile(String posted) {
		return Posted.of(posted).channel().isEmpty();
	}

	Delivery delete(WorkspaceRef workspace, String file) {
		return Deliveries.of(this.calls.call(workspace, (client) -> client.filesDelete((delete) -> delete.file(file))),
				(deleted) -> file);
	}

	private ApiResult<String> chat(PersonRef to) {
		return this.calls
			.call(to.workspace(), (client) -> client.conversationsOpen((open) -> open.users(List.of(to.id()))))
			.then((opened) -> new ApiResult.Ok<>(opened.getChannel().getId()));
	}

	private ApiResult<String> share(PersonRef to, String chat, Message words, Attachment attachment) {
		return this.calls
			.call(to.workspace(),
					(client) -> client.filesGetUploadURLExternal(
							(file) -> file.filename(attachment.name()).length(attachment.content().length)))
			.then((place) -> this.api.upload(place.getUploadUrl(), attachment.content())
				.then((length) -> complete(to, chat, words,
						FileDetails.builder().id(place.getFileId()).title(attachment.name()).build())));
	}

	private ApiResult<String> complete(PersonRef to, String chat, Message words, FileDetails file) {
		return this.calls.call(to.workspace(), (client) -> client.filesCompleteUploadExternal(
				(upload) -> upload.files(List.of(file)).channelId(chat).initialComment(BlockKit.message(words).text())))
			.then((shared) -> new ApiResult.Ok<>(file.getId()));
	}

}
