package worthwhile.msteams.card;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card as a short text, to travel on itself: what was filled in wrongly is shown again
 * on the same card, by whichever instance.
 */
final class Packed {

	/** No card of the bot's is as large. */
	private static final int MOST_BYTES = 100_000;

	private static final JsonMapper JSON = new JsonMapper();

	private Packed() {
	}

	static String of(ObjectNode card) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
			packed.write(card.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
	}

	/**
	 * The card; nothing if somebody else packed it.
	 */
	static Optional<ObjectNode> read(String packed) {
		try (InflaterInputStream bytes = new InflaterInputStream(
				new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
			byte[] read = bytes.readNBytes(MOST_BYTES);
			return (JSON.readTree(read) instanceof ObjectNode card) ? Optional.of(card) : Optional.empty();
		}
		catch (IOException | IllegalArgumentException | JacksonException ex) {
			return Optional.empty();
		}
	}

}
