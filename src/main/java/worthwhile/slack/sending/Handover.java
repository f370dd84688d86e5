package worthwhile.slack.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.identity.PersonRef;
import worthwhile.message.Attachment;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.blockkit.BlockKit;

/**
 * One file on its way to one person. Each try goes on where the one before ended, so that
 * there is one file however often it is tried. It waits for Slack, so it is not to be
 * called in a transaction.
 */
public final class Handover implements Supplier<Delivery> {

	private static final Logger logger = LoggerFactory.getLogger(Handover.class);

	private final SlackApi api;

	private final Calls calls;

	private final DirectChats chats;

	private final Clock clock;

	private final PersonRef to;

	private final Message words;

	private final Attachment attachment;

	private final Predicate<String> noted;

	private @Nullable Uploaded uploaded;

	/** When the person may have got it first. */
	private @Nullable Instant handed;

	Handover(SlackApi api, Calls calls, DirectChats chats, Clock clock, PersonRef to, Message words,
			Attachment attachment, Predicate<String> noted) {
		this.api = api;
		this.calls = calls;
		this.chats = chats;
		this.clock = clock;
		this.to = to;
		this.words = words;
		this.attachment = attachment;
		this.noted = noted;
	}

	/**
	 * Hands the file over, or goes on doing so.
	 * @return {@link Delivery.Delivered} with Slack's id of the file if it is there, or
	 * if the person shall not have it any more
	 */
	@Override
	public Delivery get() {
		ApiResult<Uploaded> upload = (this.uploaded != null) ? new ApiResult.Ok<>(this.uploaded) : upload();
		if (upload instanceof ApiResult.Ok<Uploaded> there) {
			this.uploaded = there.answer();
			return hand(there.answer());
		}
		return Deliveries.of(upload, Uploaded::file);
	}

	/**
	 * A file that is uploaded and given to nobody is none.
	 */
	private ApiResult<Uploaded> upload() {
		return this.chats.with(this.to)
			.then((chat) -> this.calls
				.call(this.to.workspace(), (client) -> client.filesGetUploadURLExternal(
						(file) -> file.filename(this.attachment.name()).length(this.attachment.content().length)))
				.then((place) -> this.api.upload(place.getUploadUrl(), this.attachment.content())
					.then((length) -> new ApiResult.Ok<>(new Uploaded(chat, place.getFileId())))));
	}

	private Delivery hand(Uploaded upload) {
		Instant before = this.handed;
		if (before != null && isThere(upload, before)) {
			return done(upload);
		}
		if (!this.noted.test(upload.file())) {
			return new Delivery.Delivered(upload.file());
		}
		if (before == null) {
			this.handed = this.clock.instant();
		}
		ApiResult<FilesCompleteUploadExternalResponse> result = complete(upload);
		boolean taken = result instanceof ApiResult.Unknown<?> unknown && unknown.arrived() == ApiResult.Arrived.YES;
		Delivery delivery = Deliveries.ofNew(result, (completed) -> upload.file());
		return (taken || delivery instanceof Delivery.Delivered) ? done(upload) : delivery;
	}

	/**
	 * Whoever was forgotten meanwhile shall not keep it. It was noted before it was
	 * handed over: should that fail now, it is there all the same.
	 */
	private Delivery done(Uploaded upload) {
		try {
			this.noted.test(upload.file());
		}
		catch (RuntimeException ex) {
			logger.warn("A file in Slack could not be noted once more: {}", ex.getClass().getName());
		}
		return new Delivery.Delivered(upload.file());
	}

	private boolean isThere(Uploaded upload, Instant since) {
		ApiResult<Optional<ObjectNode>> found = this.chats.find(this.to, since,
				(message) -> DirectChats.files(message).anyMatch(upload.file()::equals));
		return found instanceof ApiResult.Ok<Optional<ObjectNode>> told && told.answer().isPresent();
	}

	private ApiResult<FilesCompleteUploadExternalResponse> complete(Uploaded upload) {
		FileDetails details = FileDetails.builder().id(upload.file()).title(this.attachment.name()).build();
		return this.calls.callForFiles(this.to.workspace(),
				(client) -> client.filesCompleteUploadExternal((file) -> file.files(List.of(details))
					.channelId(upload.chat())
					.initialComment(BlockKit.message(this.words).text())));
	}

	/**
	 * A file that Slack has and nobody sees yet.
	 *
	 * @param chat the direct chat that it is for
	 * @param file Slack's id of it
	 */
	private record Uploaded(String chat, String file) {

	}

}
