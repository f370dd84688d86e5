package worthwhile.identity;

/**
 * A person as the chat platform names them.
 *
 * @param workspace the workspace that the person belongs to
 * @param id the platform's id of the person
 */
public record PersonRef(WorkspaceRef workspace, String id) implements Recipient {

	public PersonRef(String platform, String workspace, String person) {
		this(new WorkspaceRef(platform, workspace), person);
	}

}
