package worthwhile.people;

import java.util.List;

import worthwhile.conversation.Glance;
import worthwhile.conversation.HomeSection;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;

/**
 * A part of what the home page of a platform shows to a member, who was read already:
 * once for all parts.
 */
public interface MemberSection extends HomeSection {

	/**
	 * What it shows now; nothing if there is nothing to show.
	 */
	List<Block> blocks(MemberContext context);

	/**
	 * The same in short.
	 */
	default Glance glance(MemberContext context) {
		return Glance.NOTHING;
	}

	@Override
	default List<Block> blocks(Speaker speaker) {
		return MemberContext.of(speaker).map(this::blocks).orElse(List.of());
	}

	@Override
	default Glance glance(Speaker speaker) {
		return MemberContext.of(speaker).map(this::glance).orElse(Glance.NOTHING);
	}

}
