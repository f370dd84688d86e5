package worthwhile.usage;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Vanity counts of one network, as a member noted them; never a part of worth.
 *
 * @param day the local day, or the Monday of the week
 * @param network where
 * @param followers how many people follow the member, if told
 * @param views how often something was seen, if told
 * @param likes how often something was liked, if told
 */
public record Signal(LocalDate day, Network network, @Nullable Integer followers, @Nullable Integer views,
		@Nullable Integer likes) {

	public boolean isEmpty() {
		return this.followers == null && this.views == null && this.likes == null;
	}

}
