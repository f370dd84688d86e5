package worthwhile.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link WorthwhileTest} without settings or beans of its own. All of these use one
 * application, since starting it takes longer than most dialogues: when a class begins,
 * it is Monday, 2 March 2026, 8:00 UTC, nobody is known and nothing was seen.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@WorthwhileTest
public @interface DialogueTest {

}
