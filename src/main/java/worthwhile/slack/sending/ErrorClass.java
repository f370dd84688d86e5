package worthwhile.slack.sending;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an error of Slack's API means for a message. The words are those that Slack
 * documents for {@code chat.postMessage}, {@code chat.update}, {@code chat.delete},
 * {@code conversations.open} and the {@code files} methods.
 */
enum ErrorClass {

	/** The bot was removed, or the workspace was closed. */
	REVOKED("token_revoked", "account_inactive"),

	/** The token has to be refreshed. */
	EXPIRED("token_expired"),

	/** There is no token, or none that Slack takes. */
	TOKENLESS(Calls.NOT_INSTALLED, Calls.LOCKED, "invalid_auth", "not_authed"),

	/**
	 * The bot may not speak in the workspace at all until somebody changes that: the
	 * operator, an administrator, or Slack when it has moved a workspace.
	 */
	SHUT_OUT("missing_scope", "not_allowed_token_type", "access_denied", "accesslimited", "app_access_restricted",
			"ekm_access_denied", "enterprise_is_restricted", "two_factor_setup_required", "team_access_not_granted",
			"team_not_found", "org_login_required", "team_added_to_org", "messages_tab_disabled", "method_deprecated",
			"deprecated_endpoint"),

	/** Slack wants to be left alone for a while. */
	BUSY("ratelimited", "rate_limited", "message_limit_exceeded"),

	/** It will never work, for this recipient or this message. */
	REFUSED("user_not_found", "users_not_found", "user_disabled", "user_not_visible", "user_not_in_channel",
			"user_is_bot", "user_is_restricted", "is_bot", "cannot_dm_bot", "invalid_user_combination",
			"channel_not_found", "channel_is_archived", "not_in_channel", "is_archived", "is_inactive",
			"channel_type_not_supported", "method_not_supported_for_channel_type", "restricted_action",
			"restricted_action_read_only_channel", "restricted_action_thread_only_channel",
			"restricted_action_non_threadable_channel", "restricted_action_thread_locked", "posting_to_channel_denied",
			"message_not_found", "file_not_found", "file_deleted", "cant_delete_file", "cant_update_message",
			"edit_window_closed", "cant_delete_message", "compliance_exports_prevent_deletion"),

	/** The message itself is too much; its text alone may not be. */
	TOO_RICH("msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "invalid_attachments",
			"invalid_arguments", "block_mismatch", "attachment_payload_limit_exceeded", "too_many_attachments"),

	/** Something broke at Slack, perhaps after it was done. */
	HALF_DONE("internal_error", "fatal_error"),

	/** It may work the next time; so do errors that nobody knows. */
	PASSING("service_unavailable", "request_timeout", "update_failed", "external_channel_migrating");

	private static final Map<String, ErrorClass> BY_ERROR = Stream.of(values())
		.flatMap((errorClass) -> errorClass.errors.stream().map((error) -> Map.entry(error, errorClass)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private final Set<String> errors;

	ErrorClass(String... errors) {
		this.errors = Set.of(errors);
	}

	static ErrorClass of(String error) {
		return BY_ERROR.getOrDefault(error, PASSING);
	}

}
