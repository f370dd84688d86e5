package worthwhile.slack.blockkit;

/**
 * A message as Slack takes it.
 *
 * @param text all of it in one sentence, for notifications and screen readers
 * @param blocks what is seen, as a JSON array
 */
public record Rendered(String text, String blocks) {

}
