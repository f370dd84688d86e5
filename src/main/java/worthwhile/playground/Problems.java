package worthwhile.playground;

import java.util.Locale;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import worthwhile.log.FailureLog;
import worthwhile.message.Texts;

/**
 * Tells the page in words what went wrong.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Conditional(PlaygroundOn.class)
class Problems {

	private static final Texts TEXTS = Texts.of(Problems.class);

	private final FailureLog failures;

	Problems(FailureLog failures) {
		this.failures = failures;
	}

	@ExceptionHandler
	ResponseEntity<Problem> unacceptable(Unacceptable refused, Locale language) {
		return problem(refused.status(), refused.reason(), language);
	}

	@ExceptionHandler
	ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, Locale language) {
		return problem(HttpStatus.BAD_REQUEST, "problem.unreadable", language);
	}

	@ExceptionHandler
	ResponseEntity<Problem> unforeseen(RuntimeException unforeseen, Locale language) {
		this.failures.say("The playground failed", unforeseen);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR, "apology", language);
	}

	/**
	 * The page went away while it was told something; nobody is left to be answered.
	 */
	@ExceptionHandler
	void gone(AsyncRequestNotUsableException gone) {
	}

	private static ResponseEntity<Problem> problem(HttpStatus status, String reason, Locale language) {
		return ResponseEntity.status(status).body(new Problem(TEXTS.get(language, reason)));
	}

	/**
	 * A sentence for the person.
	 */
	record Problem(String problem) {
	}

}
