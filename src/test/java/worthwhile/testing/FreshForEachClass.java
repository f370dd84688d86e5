package worthwhile.testing;

import org.junit.jupiter.api.Nested;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Closes the application of a test class when the class is done: no other class can use
 * it, and left open it would go on, and talk, beside them. That of dialogues, which does
 * nothing by itself, stays open and begins anew with the next class.
 */
class FreshForEachClass implements TestExecutionListener {

	@Override
	public void beforeTestClass(TestContext test) {
		if (isOutermost(test) && isDialogue(test.getTestClass())) {
			test.getApplicationContext().getBean(Dialogue.class).begins(TestChat.START);
		}
	}

	@Override
	public void afterTestClass(TestContext test) {
		if (isOutermost(test) && !isDialogue(test.getTestClass()) && test.hasApplicationContext()) {
			test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
		}
	}

	private static boolean isOutermost(TestContext test) {
		return !test.getTestClass().isAnnotationPresent(Nested.class);
	}

	static boolean isDialogue(Class<?> testClass) {
		return AnnotatedElementUtils.hasAnnotation(testClass, DialogueTest.class);
	}

}
