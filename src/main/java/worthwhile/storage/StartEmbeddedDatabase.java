package worthwhile.storage;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Gives the application a database of its own when none is configured. It starts beside
 * the rest of the application, of which the first that needs it waits for it, and ends
 * with it, whether that came up or not.
 */
class StartEmbeddedDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext application) {
		Environment environment = application.getEnvironment();
		if (NoDatabaseConfigured.in(environment)) {
			CompletableFuture<EmbeddedDatabase> database = starting(
					Path.of(environment.getProperty("worthwhile.data-dir", "data")));
			application.registerBean("embeddedDatabase", EmbeddedDatabase.class, database::join,
					(bean) -> bean.setDestroyMethodName(""));
			// what is registered first is ended last, and also if nobody has asked for it
			application.getDefaultListableBeanFactory()
				.registerDisposableBean("embeddedDatabaseEnd",
						() -> database.handle(StartEmbeddedDatabase::closed).join());
		}
	}

	private static CompletableFuture<EmbeddedDatabase> starting(Path folder) {
		return CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(folder),
				(start) -> new Thread(start, "database").start());
	}

	/**
	 * One that did not start is told by whoever waits for it.
	 */
	private static boolean closed(@Nullable EmbeddedDatabase database, @Nullable Throwable failure) {
		if (database != null) {
			database.close();
		}
		return database != null;
	}

}
