package worthwhile.identity;

/**
 * A workspace as its chat platform names it.
 *
 * @param platform the platform's name, such as {@code slack}
 * @param workspace the platform's id of the workspace
 */
public record WorkspaceRef(String platform, String workspace) {

}
