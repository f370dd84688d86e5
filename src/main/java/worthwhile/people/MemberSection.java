package worthwhile.people;

import java.util.List;

import worthwhile.conversation.HomeSection;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;

/**
 * A part of what {@code /worthwhile} and the home page of a platform show to a member,
 * who was read already: once for all parts.
 */
public interface MemberSection extends HomeSection {

	/**
	 * What it shows now; nothing if there is nothing to show.
	 */
	List<Block> blocks(MemberContext context);

	@Override
	default List<Block> blocks(Speaker speaker) {
		return MemberContext.of(speaker).map(this::blocks).orElse(List.of());
	}

}
