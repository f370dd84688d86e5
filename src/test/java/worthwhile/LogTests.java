package worthwhile;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.MutableClock;
import worthwhile.testing.WorthwhileTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest(properties = { "logging.level.worthwhile=debug", "logging.level.org.springframework.jdbc=debug",
		"logging.level.org.springframework.web=debug",
		"logging.level.org.springframework.web.servlet.DispatcherServlet=debug", "logging.level.org.postgresql=debug",
		"logging.level.com.zaxxer.hikari=debug", "logging.level.org.quartz=debug", "logging.level.com.slack=debug",
		"logging.level.okhttp3=debug", "logging.level.java.net.http=debug" })
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

	@Autowired
	Dialogue dialogue;

	@Autowired
	MutableClock clock;

	@Test
	void holdNoAnswersAndNoPeople(CapturedOutput output) {
		this.clock.set("2026-03-02T08:00:00Z");
		Person marked = this.dialogue.person("U-marker-person").joins();
		marked.commands("log 25m linkedin reading, 1 lead");
		marked.commands("edit today").fills(Map.of("note", "marker-note", "followers-linkedin", "918273645")).submits();
		marked.commands("edit today").fills(Map.of("note", "marker-" + "x".repeat(3000))).submits();
		marked.says("25 marker-bananas");
		marked.commands("marker-command '; DROP TABLE member; --");
		marked.presses("question.marker-action", "marker-value");
		this.dialogue.liveUntil("2026-03-06T20:00:00Z");
		marked.commands("trend week");
		marked.commands("export");
		marked.commands("forget").presses("Delete everything");
		this.dialogue.settle();
		assertThat(output).contains("Executing prepared SQL");
		assertThat(output.getAll()).doesNotContain("marker", "918273645");
	}

}
