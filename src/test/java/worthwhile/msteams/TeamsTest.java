package worthwhile.msteams;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import worthwhile.testing.WorthwhileTest;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;

/**
 * A {@link WorthwhileTest} in which Teams is configured and reaches a {@link FakeTeams}
 * that can be injected. The settings are those of
 * {@code config/application-msteams.yaml}, unless the properties say otherwise; the
 * message pace is none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@WorthwhileTest
@ActiveProfiles("msteams")
@Import(FakeTeamsConfiguration.class)
public @interface TeamsTest {

	@AliasFor(annotation = WorthwhileTest.class)
	WebEnvironment webEnvironment() default WebEnvironment.RANDOM_PORT;

	@AliasFor(annotation = WorthwhileTest.class)
	String[] properties() default {};

	@AliasFor(annotation = WorthwhileTest.class)
	Class<?>[] classes() default {};

}
