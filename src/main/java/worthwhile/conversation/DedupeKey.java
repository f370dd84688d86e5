package worthwhile.conversation;

/**
 * By what a chat platform knows something that it may deliver more than once.
 *
 * @param platform the platform's name
 * @param id the platform's id of what it delivers, which is no id of a person
 */
public record DedupeKey(String platform, String id) {

}
