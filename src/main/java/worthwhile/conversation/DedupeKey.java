package worthwhile.conversation;

/**
 * The dedupe key of something that a chat platform may deliver more than once.
 *
 * @param platform the platform's name
 * @param id the platform's id of what it delivers, which is no id of a person
 */
public record DedupeKey(String platform, String id) {

}
