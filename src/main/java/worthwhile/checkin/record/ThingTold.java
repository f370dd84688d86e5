package worthwhile.checkin.record;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Reading;

/**
 * Something that a member tells at once, by a tap, in a form or in a sentence; the last
 * one can be taken back.
 *
 * @param id which
 * @param sentence the same for sentences that were understood as the same; missing if it
 * was told otherwise
 */
public record ThingTold(UUID id, @Nullable UUID sentence) {

	/**
	 * A tap or a form.
	 */
	public static ThingTold plain() {
		return new ThingTold(UUID.randomUUID(), null);
	}

	/**
	 * A sentence.
	 */
	public static ThingTold of(Reading.Understood said) {
		return new ThingTold(UUID.randomUUID(), sentence(said));
	}

	static UUID sentence(Reading.Understood said) {
		return UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8));
	}

}
