package worthwhile.slack.blockkit;

import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import worthwhile.message.Block;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages, forms and the home page as Slack takes them. All text is literal: nothing
 * that somebody wrote is read as markup, as a mention or as an emoji.
 */
public final class BlockKit {

	/**
	 * The value of the first option of a choice that is not required: Slack lets nobody
	 * take a choice back, so that nothing has to be an option too. Comes back in place of
	 * an empty field.
	 */
	public static final String NOTHING = "–";

	private BlockKit() {
	}

	/**
	 * A message, as long as its buttons alone fit; the rest gives way in the order of
	 * {@link worthwhile.message.Economy}.
	 */
	public static Rendered message(Message message) {
		return rendered(message, Surface.MESSAGE);
	}

	/**
	 * The same for where Slack refuses what it has not had for long: charts and tables as
	 * text.
	 * @return empty if there is nothing of that kind in it
	 */
	public static Optional<Rendered> plain(Message message) {
		boolean isNew = message.blocks()
			.stream()
			.anyMatch((block) -> block instanceof Block.Chart || block instanceof Block.Table);
		return isNew ? Optional.of(rendered(message, Surface.PLAIN)) : Optional.empty();
	}

	private static Rendered rendered(Message message, Surface surface) {
		return new Rendered(Literal.escaped(message.inWords(), Literal.LONGEST), surface.blocks(message));
	}

	/**
	 * A form as the view of a modal. Each field's name is its {@code block_id} and its
	 * {@code action_id}.
	 * @param privateMetadata what comes back with the form, at most 3000 characters
	 * @param close what the button says that closes it
	 */
	public static String form(Form form, String privateMetadata, String close) {
		ObjectNode view = Literal.object("modal");
		view.put("callback_id", form.id());
		view.put("private_metadata", privateMetadata);
		view.set("title", Literal.plain(form.title(), FormBlocks.LONGEST_TITLE));
		view.set("submit", Literal.plain(form.submit(), FormBlocks.LONGEST_TITLE));
		view.set("close", Literal.plain(close, FormBlocks.LONGEST_TITLE));
		view.set("blocks", FormBlocks.of(form));
		return view.toString();
	}

	/**
	 * A message as the view of a modal with nothing to fill in.
	 * @param title at most 24 characters
	 * @param close what the button says that closes it
	 */
	public static String notice(Message message, String title, String close) {
		ObjectNode view = Literal.object("modal");
		view.set("title", Literal.plain(title, FormBlocks.LONGEST_TITLE));
		view.set("close", Literal.plain(close, FormBlocks.LONGEST_TITLE));
		view.putRawValue("blocks", new RawValue(Surface.HOME.blocks(message)));
		return view.toString();
	}

	/**
	 * The home page; its charts are drawn with text.
	 */
	public static String home(Message message) {
		ObjectNode view = Literal.object("home");
		view.putRawValue("blocks", new RawValue(Surface.HOME.blocks(message)));
		return view.toString();
	}

	/**
	 * What a button of a rendered message means, by its {@code action_id} and value.
	 */
	public static Pressed button(String actionId, String value) {
		return new Pressed(ActionIds.action(actionId), value);
	}

	/**
	 * The name of what a button of a rendered form opens, by its {@code action_id}; empty
	 * if it opens nothing.
	 */
	public static Optional<String> fold(String actionId) {
		return Folds.fold(actionId);
	}

	/**
	 * What an option of a menu or a list of a rendered message means, by its value.
	 */
	public static Pressed option(String value) {
		return Options.pressed(value);
	}

}
