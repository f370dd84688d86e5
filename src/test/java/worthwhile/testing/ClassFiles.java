package worthwhile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/**
 * Finds and reads the class files of the application once for all applications of a run,
 * which took a quarter of the time that each needs to start.
 */
final class ClassFiles extends CachingMetadataReaderFactory {

	/** Spring Boot uses the bean of this name, if there is one already. */
	private static final String NAME = "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

	/** There are fewer. */
	private static final int MOST = 8192;

	private static final ClassFiles ALL = new ClassFiles();

	private ClassFiles() {
		super(ClassFiles.class.getClassLoader());
		setCacheLimit(MOST);
	}

	/**
	 * Each application wants that when it has started; the next one reads the same.
	 */
	@Override
	public void clearCache() {
	}

	/**
	 * Whatever is looked for has an annotation, and what tests add to an application is
	 * named by them.
	 */
	private boolean mayBeLookedFor(Resource file) {
		try {
			return !file.getURL().getPath().contains("/test-classes/")
					&& !getMetadataReader(file).getAnnotationMetadata().getAnnotationTypes().isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Has every application that a test starts use them; {@code spring.factories} names
	 * it.
	 */
	static final class Shared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext application) {
			((BeanDefinitionRegistry) application.getBeanFactory()).registerBeanDefinition(NAME,
					BeanDefinitionBuilder.rootBeanDefinition(ClassFiles.class, () -> ALL).getBeanDefinition());
			((GenericApplicationContext) application).setResourceLoader(new Found());
		}

	}

	/**
	 * What each folder holds, which is walked through once.
	 */
	private static final class Found extends PathMatchingResourcePatternResolver {

		private static final Map<String, Resource[]> FOLDERS = new ConcurrentHashMap<>();

		@Override
		public Resource[] getResources(String pattern) throws IOException {
			if (!pattern.endsWith("/**/*.class")) {
				return super.getResources(pattern);
			}
			Resource[] found = FOLDERS.get(pattern);
			if (found == null) {
				found = Stream.of(super.getResources(pattern)).filter(ALL::mayBeLookedFor).toArray(Resource[]::new);
				FOLDERS.put(pattern, found);
			}
			return found.clone();
		}

	}

}
