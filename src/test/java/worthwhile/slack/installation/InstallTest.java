package worthwhile.slack.installation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import worthwhile.slack.SlackTest;

import org.springframework.core.annotation.AliasFor;

/**
 * A {@link SlackTest} in which everybody can install the bot.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SlackTest
public @interface InstallTest {

	/** In Base64, as a setting has it. */
	String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

	@AliasFor(annotation = SlackTest.class)
	String[] properties() default { "worthwhile.slack.bot-token=", "worthwhile.slack.client-id=1.2",
			"worthwhile.slack.client-secret=secret-marker", "worthwhile.slack.token-keys=now:" + KEY,
			"worthwhile.slack.public-url=https://bot.example.com/" };

}
