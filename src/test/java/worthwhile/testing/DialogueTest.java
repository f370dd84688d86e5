package worthwhile.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * A {@link WorthwhileTest} without settings of its own. All of these that have the same
 * classes use one application, since starting it takes longer than most dialogues: when a
 * test class begins, it is Monday, 2 March 2026, 8:00 UTC, nobody is known and nothing
 * was seen.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@WorthwhileTest
public @interface DialogueTest {

	@AliasFor(annotation = WorthwhileTest.class)
	Class<?>[] classes() default {};

}
