package worthwhile.slack;

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
 * A {@link WorthwhileTest} in which Slack is configured, for one workspace over HTTP, and
 * reaches a {@link FakeSlack} that can be injected. The settings are those of
 * {@code config/application-slack.yaml}, unless the properties say otherwise; the message
 * pace is none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@WorthwhileTest
@ActiveProfiles("slack")
@Import(FakeSlackConfiguration.class)
public @interface SlackTest {

	/** What Slack signs its requests with. */
	String SIGNING_SECRET = "signing-secret-of-the-tests";

	@AliasFor(annotation = WorthwhileTest.class)
	WebEnvironment webEnvironment() default WebEnvironment.RANDOM_PORT;

	@AliasFor(annotation = WorthwhileTest.class)
	String[] properties() default {};

	@AliasFor(annotation = WorthwhileTest.class)
	Class<?>[] classes() default {};

}
