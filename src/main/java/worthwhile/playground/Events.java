package worthwhile.playground;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the open pages what changed; they fetch the rest.
 */
@PlaygroundPart
class Events implements DisposableBean {

	private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();

	private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(
			BasicThreadFactory.builder().namingPattern("playground-events").daemon().build());

	Events() {
		// a page that went away is noticed by sending to it
		this.sender.scheduleAtFixedRate(() -> send(SseEmitter.event().comment("")), 15, 15, TimeUnit.SECONDS);
	}

	SseEmitter open() {
		SseEmitter page = new SseEmitter(0L);
		page.onCompletion(() -> this.pages.remove(page));
		page.onError((error) -> this.pages.remove(page));
		this.pages.add(page);
		this.sender.execute(() -> send(page, SseEmitter.event().name("hello").data("{}", MediaType.APPLICATION_JSON)));
		return page;
	}

	/**
	 * Something in a room is new, changed or gone.
	 */
	void room(String room) {
		publish("room", new RoomChanged(room));
	}

	/**
	 * Somebody came, went or changed.
	 */
	void people() {
		publish("people", new RoomChanged(""));
	}

	/**
	 * Somebody of a team that is gathering joins.
	 */
	void gathering(GatherTeam.Step step) {
		publish("gathering", step);
	}

	void clock(ClockView clock) {
		publish("clock", clock);
	}

	private void publish(String name, Object data) {
		if (!this.sender.isShutdown()) {
			this.sender.execute(() -> send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON)));
		}
	}

	private void send(SseEmitter.SseEventBuilder event) {
		var parts = event.build();
		for (SseEmitter page : this.pages) {
			try {
				page.send(parts);
			}
			catch (IOException | IllegalStateException ex) {
				this.pages.remove(page);
			}
		}
	}

	private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
		try {
			page.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			this.pages.remove(page);
		}
	}

	/**
	 * Open pages would hold up a graceful stop.
	 */
	@EventListener
	void closing(ContextClosedEvent closed) {
		this.sender.shutdown();
		this.pages.forEach(SseEmitter::complete);
	}

	@Override
	public void destroy() {
		this.sender.shutdownNow();
	}

	/**
	 * Where something changed.
	 */
	record RoomChanged(String room) {
	}

}
