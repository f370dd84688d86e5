package worthwhile.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.answering.Payloads;

/**
 * People who use the bot at a steady rate: they give commands, write in the direct chat,
 * and press what is under their question. What is delivered again by the platform or
 * pressed again by a person is so here.
 */
final class Traffic implements AutoCloseable {

	static final String SECRET = "signing-secret-of-the-chaos";

	/** When the message came that the question is in. */
	static final String QUESTION = "1600000000.000001";

	private static final String COMMANDING = "UCOMMANDS";

	private static final String WRITING = "UWRITES";

	private static final String PRESSING = "UPRESSES";

	private static final int OK = 200;

	private static final int MOST_AT_ONCE = 300;

	private static final int MOST_DELIVERIES = 120;

	private static final int MOST_PRESSES = 5;

	private static final Duration UNTIL_AGAIN = Duration.ofSeconds(2);

	private final Signed signed = new Signed(SECRET, Clock.systemUTC());

	private final AtomicInteger commands = new AtomicInteger();

	private final AtomicInteger words = new AtomicInteger();

	private final AtomicInteger pressing = new AtomicInteger();

	private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2,
			BasicThreadFactory.builder().namingPattern("timer-%d").daemon().build());

	private final ThreadPoolExecutor people = new ThreadPoolExecutor(0, MOST_AT_ONCE, 1, TimeUnit.MINUTES,
			new SynchronousQueue<>(), BasicThreadFactory.builder().namingPattern("person-%d").daemon().build());

	private final Instances instances;

	private final MoodySlack slack;

	private final Ledger ledger;

	private final JdbcPopulation population;

	private final int writers;

	private final int pressers;

	private volatile boolean open;

	private volatile boolean wordless;

	Traffic(Instances instances, MoodySlack slack, Ledger ledger, JdbcPopulation population, Scale scale) {
		this.instances = instances;
		this.slack = slack;
		this.ledger = ledger;
		this.population = population;
		this.writers = 500;
		this.pressers = scale.of(10_000, 3000);
	}

	/**
	 * Lets everybody join who will use the bot.
	 */
	void join() {
		this.population.join(COMMANDING, this.writers);
		this.population.join(WRITING, this.writers);
		this.population.joinAsked(PRESSING, this.pressers, QUESTION);
	}

	/**
	 * Begins, with so many commands, messages and answered questions a second.
	 */
	void begin(int aSecond) {
		this.open = true;
		every(aSecond, this::command);
		every(aSecond, this::write);
		every(aSecond, this::press);
	}

	private void every(int aSecond, Runnable what) {
		this.timer.scheduleAtFixedRate(() -> {
			if (this.open) {
				run(what);
			}
		}, 0, TimeUnit.SECONDS.toMicros(1) / aSecond, TimeUnit.MICROSECONDS);
	}

	/**
	 * Lets nobody begin anything for now.
	 */
	void pause() {
		this.open = false;
	}

	void goOn() {
		this.open = true;
	}

	/**
	 * Whether nobody writes in the direct chat for now.
	 */
	void writeNothing(boolean nothing) {
		this.wordless = nothing;
	}

	private void run(Runnable what) {
		try {
			this.people.execute(what);
		}
		catch (RejectedExecutionException ex) {
			this.ledger.count("not begun, since too many waited");
		}
	}

	private void later(Runnable what) {
		this.timer.schedule(() -> run(what), UNTIL_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void command() {
		int count = this.commands.getAndIncrement();
		int number = 1 + count % this.writers;
		String person = COMMANDING + number;
		String worth = worth(count);
		Told told = this.ledger.told(person + "|" + worth);
		Map<String, String> fields = Payloads.command(person, FakeSlack.directChat(person), "directmessage",
				"outcome lead linkedin " + worth + "h");
		fields.put("team_id", this.population.team(number));
		told.attempt();
		try {
			long began = System.nanoTime();
			Instances.Sent sent = this.instances
				.send((address) -> this.signed.form(address, Payloads.urlEncoded(fields)));
			this.ledger.status("command", sent.status(), began);
			if (sent.status() == OK) {
				understand(told, sent.body());
			}
		}
		catch (IOException ex) {
			brokeOff("command", ex);
		}
	}

	/**
	 * Nobody tells the same twice.
	 */
	private String worth(int count) {
		return String.format(Locale.ROOT, "%.2f", (1 + count / this.writers) * 0.25);
	}

	private void understand(Told told, String body) {
		if (MoodySlack.isSorry(body)) {
			told.apologize();
		}
		else if (body.contains("Noted for")) {
			acknowledged(told);
		}
		else {
			this.ledger.odd("a command was answered " + body.substring(0, Math.min(120, body.length())));
		}
	}

	private void acknowledged(Told told) {
		told.acknowledge();
		this.ledger.count("acknowledged");
	}

	private void brokeOff(String kind, IOException how) {
		this.ledger.count(kind + ((how instanceof ConnectException) ? " heard by nobody" : " broken off"));
	}

	private void write() {
		if (this.wordless) {
			return;
		}
		int count = this.words.getAndIncrement();
		int number = 1 + count % this.writers;
		String person = WRITING + number;
		String worth = worth(count);
		Told told = this.ledger.told(person + "|" + worth);
		ObjectNode event = Payloads.message(person, "outcome lead linkedin " + worth + "h");
		event.put("team_id", this.population.team(number));
		((ObjectNode) event.at("/authorizations/0")).put("team_id", this.population.team(number));
		this.slack.wrote(person, told);
		deliver(event.toString(), told, 1);
	}

	/**
	 * The platform delivers an event again until it is taken.
	 */
	private void deliver(String event, Told told, int number) {
		try {
			told.attempt();
			long began = System.nanoTime();
			Instances.Sent sent = this.instances.send((address) -> this.signed.event(address, event));
			this.ledger.status("event", sent.status(), began);
			if (sent.status() == OK) {
				acknowledged(told);
				return;
			}
		}
		catch (IOException ex) {
			brokeOff("event", ex);
		}
		if (number < MOST_DELIVERIES) {
			later(() -> deliver(event, told, number + 1));
		}
		else {
			this.ledger.odd("an event was never taken");
		}
	}

	private void press() {
		int number = this.pressing.incrementAndGet();
		if (number > this.pressers) {
			this.ledger.count("nobody was left to press");
			return;
		}
		String person = PRESSING + number;
		Told minutes = this.ledger.told(person + "|minutes");
		press(number, "question.minutes", "30", minutes, () -> {
			if (minutes.isAcknowledged()) {
				press(number, "question.outcome", "LEAD", this.ledger.told(person + "|tapped"), () -> {
				}, 1);
			}
		}, 1);
	}

	/**
	 * Presses a button, and again if nobody knows what became of it.
	 * @param next what the person does afterwards
	 */
	private void press(int number, String action, String argument, Told told, Runnable next, int attempt) {
		String person = PRESSING + number;
		String channel = FakeSlack.directChat(person);
		Press press = this.ledger.press(told, channel + ":" + QUESTION);
		ObjectNode payload = Payloads.press(person, Payloads.inMessage(channel, QUESTION, false),
				Payloads.button(action, this.population.day() + "/" + argument));
		payload.putObject("team").put("id", this.population.team(number));
		payload.putObject("message").put("type", "message").put("ts", QUESTION);
		payload.put("response_url", this.slack.responseUrl(press));
		Map<String, String> form = Map.of("payload", payload.toString());
		told.attempt();
		try {
			long began = System.nanoTime();
			Instances.Sent sent = this.instances
				.send((address) -> this.signed.form(address, Payloads.urlEncoded(form)));
			this.ledger.status("press", sent.status(), began);
			if (sent.status() == OK) {
				press.taken(sent.instance());
				acknowledged(told);
				later(next);
				return;
			}
		}
		catch (IOException ex) {
			brokeOff("press", ex);
		}
		if (attempt < MOST_PRESSES && !told.isApologizedFor()) {
			later(() -> press(number, action, argument, told, next, attempt + 1));
		}
	}

	@Override
	public void close() {
		this.open = false;
		this.timer.shutdownNow();
		this.people.shutdownNow();
	}

}
