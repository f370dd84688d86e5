package worthwhile.testing;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps what tests add to the application out of one that a test starts by itself.
 */
public final class WithoutTests extends TypeExcludeFilter {

	private WithoutTests() {
	}

	public static ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
		return (context) -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
	}

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
		return type.getResource().getURL().getPath().contains("/test-classes/");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof WithoutTests;
	}

	@Override
	public int hashCode() {
		return WithoutTests.class.hashCode();
	}

}
