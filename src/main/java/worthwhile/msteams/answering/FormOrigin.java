package worthwhile.msteams.answering;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;

/**
 * Where a form was opened. It travels with the form, signed, so that nobody fills one in
 * as if it came from a channel that they are not in.
 *
 * @param channel the channel, or nothing for the chat with the bot
 * @param message the message in which something was pressed, if something was
 */
record FormOrigin(@Nullable ChannelRef channel, @Nullable String message) {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String GAP = "\n";

	String write(PersonRef person, String key) {
		String told = ((this.channel != null) ? this.channel.id() : "") + GAP
				+ ((this.message != null) ? this.message : "");
		return signature(told, person, key) + GAP + told;
	}

	/**
	 * Reads what was written for somebody; anything else says nothing.
	 */
	static FormOrigin read(String memory, PersonRef person, String key) {
		String[] parts = memory.split(GAP, 3);
		if (parts.length < 3) {
			return new FormOrigin(null, null);
		}
		String told = parts[1] + GAP + parts[2];
		if (!MessageDigest.isEqual(bytes(signature(told, person, key)), bytes(parts[0]))) {
			return new FormOrigin(null, null);
		}
		return new FormOrigin(parts[1].isEmpty() ? null : new ChannelRef(person.workspace(), parts[1]),
				parts[2].isEmpty() ? null : parts[2]);
	}

	private static String signature(String told, PersonRef person, String key) {
		try {
			WorkspaceRef workspace = person.workspace();
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(bytes("form-origin" + key), ALGORITHM));
			byte[] signature = mac.doFinal(bytes(String.join(GAP, workspace.workspace(), person.id(), told)));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
