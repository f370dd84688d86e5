package worthwhile.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Runs a test class in the whole application, on a fresh {@link TestDatabase} that can be
 * injected too, as can a {@link Dialogue}, its {@link TestPlatform} and, unless the
 * playground is on, the {@link MutableClock} that everything goes by. Nothing beats by
 * itself unless {@code worthwhile.heartbeats.enabled} is set.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ExtendWith(QuietAgain.class)
@TestExecutionListeners(listeners = FreshForEachClass.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import(TestChat.class)
@ContextCustomizerFactories(FreshDatabaseFactory.class)
public @interface WorthwhileTest {

	@AliasFor(annotation = SpringBootTest.class)
	WebEnvironment webEnvironment() default WebEnvironment.MOCK;

	@AliasFor(annotation = SpringBootTest.class)
	String[] properties() default {};

	@AliasFor(annotation = SpringBootTest.class)
	Class<?>[] classes() default {};

}
