package worthwhile.playground;

import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages and forms as the page gets them, read back.
 */
public final class PageJson {

	private static final JsonMapper JSON = new JsonMapper();

	private PageJson() {
	}

	/**
	 * A message that the page was told.
	 */
	public static Message message(String json) {
		return MessageJson.read(json);
	}

	/**
	 * A form that the page was told, as it is before anything folded in it was opened.
	 */
	public static Form form(String json) {
		return MessageJson.form(JSON.readTree(json));
	}

	/**
	 * A form as the page is told it.
	 */
	public static String written(Form form) {
		return MessageJson.tree(form).toString();
	}

}
