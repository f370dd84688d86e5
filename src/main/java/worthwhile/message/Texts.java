package worthwhile.message;

import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of one module, in all languages of the bot.
 */
public final class Texts {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	private Texts(String bundle, ClassLoader loader) {
		this.messages.setBasename(bundle);
		// else it would be that of the thread, and end with the web server that started
		// it
		this.messages.setBundleClassLoader(loader);
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
		this.messages.setAlwaysUseMessageFormat(true);
	}

	/**
	 * The bundle {@code messages} beside a class, in the folder of its package.
	 */
	public static Texts of(Class<?> neighbour) {
		return new Texts(neighbour.getPackageName().replace('.', '/') + "/messages", neighbour.getClassLoader());
	}

	/**
	 * A text.
	 * @param language the reader's
	 * @param key the text's name
	 * @param arguments what belongs in its gaps
	 * @return the text; English where the language has none
	 * @throws org.springframework.context.NoSuchMessageException if there is no such text
	 */
	public String get(Locale language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

	/**
	 * The texts in one language.
	 */
	public In in(Locale language) {
		return (key, arguments) -> get(language, key, arguments);
	}

	/**
	 * Texts in the reader's language.
	 */
	@FunctionalInterface
	public interface In {

		String get(String key, Object... arguments);

	}

}
