package worthwhile.msteams;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Something that Teams was asked to do.
 *
 * @param method of HTTP
 * @param path what stands behind {@code conversations} in the address, decoded
 * @param body what was sent
 */
public record TeamsCall(String method, List<String> path, JsonNode body) {

	/**
	 * Whether something was posted, changed or deleted in a conversation.
	 */
	public boolean isIn(String conversation) {
		return !this.path.isEmpty() && this.path.get(0).equals(conversation);
	}

}
