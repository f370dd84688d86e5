package worthwhile.testing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import worthwhile.storage.TestServer;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each test class, with those nested in it, an application of its own on a database
 * of its own, and all that are dialogues one.
 */
class FreshDatabaseFactory implements ContextCustomizerFactory {

	/**
	 * To find that out anew took a fifteenth of the time that an application needs to
	 * start.
	 */
	private static final String MIGRATED = "spring.flyway.enabled=false";

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		Class<?> outermost = outermost(testClass);
		return new FreshDatabase(FreshForEachClass.isDialogue(outermost) ? DialogueTest.class : outermost);
	}

	private static Class<?> outermost(Class<?> testClass) {
		Class<?> enclosing = testClass.getEnclosingClass();
		return (enclosing != null) ? outermost(enclosing) : testClass;
	}

	/**
	 * What keeps two contexts apart in the cache.
	 */
	private record FreshDatabase(Class<?> owner) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
			TestServer.outliveApplications();
			TestDatabase database = TestDatabase.create();
			TestPropertyValues.of(database.properties()).and(MIGRATED).applyTo(context);
			DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
			beans.registerSingleton("testDatabase", database);
			// registered first, hence closed last
			beans.registerDisposableBean("testDatabase", database::close);
		}

	}

}
