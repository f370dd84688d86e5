package worthwhile.testing;

import org.junit.jupiter.api.Nested;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Closes the application of a test class when the class is done. No other class can use
 * it, and left open it would go on, and talk, beside them.
 */
class CloseAfterClass implements TestExecutionListener {

	@Override
	public void afterTestClass(TestContext test) {
		if (!test.getTestClass().isAnnotationPresent(Nested.class) && test.hasApplicationContext()) {
			test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
		}
	}

}
