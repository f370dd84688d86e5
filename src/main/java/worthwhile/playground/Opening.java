package worthwhile.playground;

import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;

/**
 * Opens the playground: lets the sample people in at the first start, and says where it
 * is.
 */
@PlaygroundPart
class Opening {

	private static final Logger log = LoggerFactory.getLogger(Opening.class);

	private final JdbcCast cast;

	private final Conversations conversations;

	private final PageToken token;

	private final Environment environment;

	Opening(JdbcCast cast, Conversations conversations, PageToken token, Environment environment) {
		this.cast = cast;
		this.conversations = conversations;
		this.token = token;
		this.environment = environment;
	}

	@EventListener
	void open(ApplicationReadyEvent ready) {
		if (this.cast.find(SamplePeople.ADMIN.id()).isEmpty()) {
			SamplePeople.ALL.forEach(this.cast::save);
			Stream.of(Story.values()).map(Story::person).forEach(this.cast::save);
			this.conversations.receive(new Incoming.Installed(Playground.WORKSPACE, SamplePeople.ADMIN.ref()));
		}
		log.info("Worthwhile is ready: open http://localhost:{}{}", this.environment.getProperty("local.server.port"),
				this.token.query());
	}

}
