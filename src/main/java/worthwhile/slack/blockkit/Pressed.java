package worthwhile.slack.blockkit;

/**
 * What somebody pressed in a rendered message.
 *
 * @param action the action of the button
 * @param value its value
 */
public record Pressed(String action, String value) {

}
