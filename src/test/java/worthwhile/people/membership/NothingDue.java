package worthwhile.people.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import worthwhile.schedule.Due;

/**
 * Where nothing is due and nothing becomes so.
 */
final class NothingDue implements Due {

	@Override
	public void put(String kind, UUID subject, Instant at) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void putAll(String kind, Map<UUID, Instant> times) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void putAtLatest(String kind, UUID subject, Instant at) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void cancel(String kind, UUID subject) {
		// there is nothing
	}

	@Override
	public void cancelAll(Collection<UUID> subjects) {
		// there is nothing
	}

	@Override
	public Optional<Instant> at(String kind, UUID subject) {
		return Optional.empty();
	}

	@Override
	public Map<String, Instant> all(UUID subject) {
		return Map.of();
	}

	@Override
	public Optional<Instant> next() {
		return Optional.empty();
	}

}
