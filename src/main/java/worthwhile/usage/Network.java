package worthwhile.usage;

import java.util.Locale;

/**
 * A social network that people use for work.
 *
 * @param key a slug of lower-case letters, digits and single dashes, 1 to 30 characters
 * @param name how people see it, 1 to 40 characters
 */
public record Network(String key, String name) {

	static final int LONGEST_KEY = 30;

	public static final int LONGEST_NAME = 40;

	public Network {
		if (key.isEmpty() || !key.equals(slug(key))) {
			throw new IllegalArgumentException("not a network's key");
		}
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw new IllegalArgumentException("not a network's name");
		}
	}

	/**
	 * The key that belongs to a name: its letters and digits in lower case, everything
	 * else as single dashes, cut at 30 characters; empty if the name has neither.
	 */
	public static String slug(String name) {
		StringBuilder slug = new StringBuilder();
		name.toLowerCase(Locale.ROOT).codePoints().forEach((letter) -> {
			if (Character.isLetterOrDigit(letter)) {
				slug.appendCodePoint(letter);
			}
			else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
				slug.append('-');
			}
		});
		while (slug.length() > LONGEST_KEY) {
			slug.setLength(slug.offsetByCodePoints(slug.length(), -1));
		}
		return trimmed(slug.toString());
	}

	private static String trimmed(String slug) {
		return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
	}

}
