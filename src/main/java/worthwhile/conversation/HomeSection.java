package worthwhile.conversation;

import java.util.List;

import worthwhile.message.Block;

/**
 * A part of what the home page of a platform shows to a member, and {@code /worthwhile}
 * in short.
 */
public interface HomeSection {

	/**
	 * What it is about; those of one place follow each other by their {@code @Order}.
	 */
	HomePlace place();

	/**
	 * What it shows now; nothing if there is nothing to show.
	 */
	List<Block> blocks(Speaker speaker);

	/**
	 * The same in short.
	 */
	default Glance glance(Speaker speaker) {
		return Glance.NOTHING;
	}

}
