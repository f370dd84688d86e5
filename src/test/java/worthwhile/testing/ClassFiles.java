package worthwhile.testing;

import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/**
 * Reads the class files of the application once for all applications of a run, which took
 * a sixth of the time that each needs to start.
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

	static void shareWith(BeanDefinitionRegistry application) {
		application.registerBeanDefinition(NAME,
				BeanDefinitionBuilder.rootBeanDefinition(ClassFiles.class, () -> ALL).getBeanDefinition());
	}

	/**
	 * Each application wants that when it has started; the next one reads the same.
	 */
	@Override
	public void clearCache() {
	}

}
