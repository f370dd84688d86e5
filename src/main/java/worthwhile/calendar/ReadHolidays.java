package worthwhile.calendar;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the public holidays read when the application has started: whoever is first to name
 * a country waits for an answer.
 */
@Component
class ReadHolidays {

	private final PublicHolidays world;

	ReadHolidays(PublicHolidays world) {
		this.world = world;
	}

	/**
	 * Nothing waits for that.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void read() {
		Thread thread = new Thread(this.world::read, "holidays");
		thread.setDaemon(true);
		thread.start();
	}

}
