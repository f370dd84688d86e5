package worthwhile.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Availability;
import worthwhile.message.Channel;
import worthwhile.message.ChannelKind;
import worthwhile.message.ChannelPeople;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Delivery;
import worthwhile.message.Directory;
import worthwhile.message.Message;
import worthwhile.message.Pace;
import worthwhile.message.PlatformUnavailable;
import worthwhile.message.Profile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A chat platform named {@code test}: it remembers what everybody sees and what it was
 * asked to do, and answers as a test wants it to.
 */
public final class TestPlatform implements ChatPlatform {

	public static final String NAME = "test";

	/** How it answers a post that it takes without saying so. */
	public static final Delivery TAKEN = new Delivery.Uncertain("taken");

	private final AtomicLong count = new AtomicLong();

	private final Map<String, Shown> shown = new ConcurrentHashMap<>();

	/** The ids of the messages that were posted, by their keys. */
	private final Map<String, String> keys = new ConcurrentHashMap<>();

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Map<PersonRef, Profile> profiles = new ConcurrentHashMap<>();

	private final Map<PersonRef, Profile> listings = new ConcurrentHashMap<>();

	private final Map<WorkspaceRef, Optional<Boolean>> installations = new ConcurrentHashMap<>();

	private final Set<PersonRef> untold = ConcurrentHashMap.newKeySet();

	private final List<String> listed = new CopyOnWriteArrayList<>();

	private final Map<ChannelRef, Optional<Channel>> channels = new ConcurrentHashMap<>();

	private final Map<ChannelRef, List<PersonRef>> inChannels = new ConcurrentHashMap<>();

	private final Map<ChannelRef, Set<PersonRef>> heardIn = new ConcurrentHashMap<>();

	private final Map<PersonRef, Availability> availabilities = new ConcurrentHashMap<>();

	private volatile Behaviour behaviour = (call) -> null;

	private volatile Pace pace = Pace.NONE;

	private volatile int atATime = 2;

	private volatile List<String> traces = List.of();

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * Somebody regular in Berlin who speaks English, unless a test says otherwise.
	 */
	@Override
	public Profile profile(PersonRef person) {
		if (this.untold.contains(person)) {
			throw new PlatformUnavailable("the test platform does not tell");
		}
		return known(person);
	}

	/**
	 * Says of somebody whether it tells of them alone.
	 */
	public void tells(PersonRef person, boolean told) {
		if (told) {
			this.untold.remove(person);
		}
		else {
			this.untold.add(person);
		}
	}

	private Profile known(PersonRef person) {
		return this.profiles.getOrDefault(person,
				new Profile(ZoneId.of("Europe/Berlin"), Locale.ENGLISH, Profile.Standing.REGULAR, false));
	}

	public void profile(PersonRef person, Profile profile) {
		this.profiles.put(person, profile);
	}

	@Override
	public boolean isInstalled(WorkspaceRef workspace) {
		assertThat(TransactionSynchronizationManager.isActualTransactionActive()).as("in a transaction").isFalse();
		return this.installations.getOrDefault(workspace, Optional.of(true))
			.orElseThrow(() -> new PlatformUnavailable("the test platform does not tell"));
	}

	/**
	 * Says whether the bot is in a workspace, or nothing.
	 */
	public void installed(WorkspaceRef workspace, @Nullable Boolean installed) {
		this.installations.put(workspace, Optional.ofNullable(installed));
	}

	/**
	 * How many people it lists at a time.
	 */
	public void listsAtATime(int people) {
		this.atATime = people;
	}

	/**
	 * Those of whom a test told anything, two at a time unless a test says otherwise.
	 */
	@Override
	public Directory people(WorkspaceRef workspace, String from) {
		assertThat(TransactionSynchronizationManager.isActualTransactionActive()).as("in a transaction").isFalse();
		this.listed.add(from);
		List<PersonRef> rest = this.profiles.keySet()
			.stream()
			.filter((person) -> person.workspace().equals(workspace) && person.id().compareTo(from) > 0)
			.sorted(Comparator.comparing(PersonRef::id))
			.toList();
		List<PersonRef> part = rest.subList(0, Math.min(this.atATime, rest.size()));
		return new Directory(part.stream().collect(Collectors.toMap(Function.identity(), this::listed)),
				(part.size() < rest.size()) ? part.get(part.size() - 1).id() : "");
	}

	private Profile listed(PersonRef person) {
		return this.listings.getOrDefault(person, known(person));
	}

	/**
	 * Lists somebody differently from what it says of them alone.
	 */
	public void lists(PersonRef person, Profile profile) {
		this.listings.put(person, profile);
	}

	/**
	 * Where each part began that it was asked for.
	 */
	public List<String> listed() {
		return List.copyOf(this.listed);
	}

	/**
	 * One of the company's own, unless a test says otherwise. Nobody waits for it in a
	 * transaction.
	 */
	@Override
	public Channel channel(ChannelRef channel) {
		assertThat(TransactionSynchronizationManager.isActualTransactionActive()).as("in a transaction").isFalse();
		Optional<Channel> told = this.channels.getOrDefault(channel,
				Optional.of(new Channel(ChannelKind.INTERNAL, "#" + channel.id())));
		return told.orElseThrow(() -> new PlatformUnavailable("the test platform does not tell"));
	}

	public void channel(ChannelRef channel, Channel told) {
		this.channels.put(channel, Optional.of(told));
	}

	/**
	 * Does not tell what a channel is.
	 */
	public void keepsBack(ChannelRef channel) {
		this.channels.put(channel, Optional.empty());
	}

	/**
	 * Those of whom a test says that they are there, two at a time unless a test says
	 * otherwise.
	 */
	@Override
	public ChannelPeople people(ChannelRef channel, String from) {
		assertThat(TransactionSynchronizationManager.isActualTransactionActive()).as("in a transaction").isFalse();
		List<PersonRef> there = this.inChannels.get(channel);
		if (there == null) {
			throw new PlatformUnavailable("the test platform does not tell");
		}
		int begin = from.isEmpty() ? 0 : Integer.parseInt(from);
		int end = Math.min(begin + this.atATime, there.size());
		return new ChannelPeople(Set.copyOf(there.subList(begin, end)), (end < there.size()) ? "" + end : "");
	}

	/**
	 * Whoever said something there, unless a test says who is there.
	 */
	@Override
	public boolean isIn(PersonRef person, ChannelRef channel) {
		return this.inChannels.containsKey(channel) ? ChatPlatform.super.isIn(person, channel)
				: this.heardIn.getOrDefault(channel, Set.of()).contains(person);
	}

	/**
	 * Knows that somebody said something in a channel.
	 */
	void isHeard(PersonRef person, ChannelRef channel) {
		this.heardIn.computeIfAbsent(channel, (one) -> ConcurrentHashMap.newKeySet()).add(person);
	}

	/**
	 * Says who is in a channel.
	 */
	public void isIn(ChannelRef channel, PersonRef... people) {
		this.inChannels.put(channel, List.of(people));
	}

	@Override
	public String invitation(Locale language) {
		return "Invite me (" + language + ").";
	}

	@Override
	public Availability availability(PersonRef person) {
		return this.availabilities.getOrDefault(person, new Availability.Free());
	}

	public void availability(PersonRef person, Availability availability) {
		this.availabilities.put(person, availability);
	}

	@Override
	public Pace pace() {
		return this.pace;
	}

	public void pace(Pace pace) {
		this.pace = pace;
	}

	/**
	 * Changes how it answers; it answers well by itself.
	 */
	public void behave(Behaviour behaviour) {
		this.behaviour = behaviour;
	}

	@Override
	public Delivery post(Recipient to, Message message, String key) {
		Optional<Delivery> answer = answer(new Call("post", to, null, message));
		if (answer.isPresent() && !answer.get().equals(TAKEN)) {
			return answer.get();
		}
		String posted = show(to, message).id();
		this.keys.put(key, posted);
		return answer.orElseGet(() -> new Delivery.Delivered(posted));
	}

	@Override
	public Delivery find(Recipient to, String key, Instant since) {
		return answer(new Call("find", to, key, null)).orElseGet(() -> {
			String posted = this.keys.getOrDefault(key, "");
			return this.shown.containsKey(posted) ? new Delivery.Delivered(posted)
					: new Delivery.Failed("message_not_found");
		});
	}

	@Override
	public Delivery update(Recipient to, String posted, Message message) {
		return answer(new Call("update", to, posted, message)).orElseGet(() -> {
			if (!this.shown.containsKey(posted)) {
				return new Delivery.Refused("message_not_found");
			}
			change(posted, message);
			return new Delivery.Delivered(posted);
		});
	}

	@Override
	public Delivery delete(Recipient to, String posted) {
		return answer(new Call("delete", to, posted, null)).orElseGet(() -> {
			this.shown.remove(posted);
			return new Delivery.Delivered(posted);
		});
	}

	@Override
	public List<String> traces(PersonRef person, Instant forgotten, Instant until, @Nullable String staying) {
		return this.traces;
	}

	/**
	 * What everybody may see of the bot beside messages.
	 */
	public void traces(String... ids) {
		this.traces = List.of(ids);
	}

	private Optional<Delivery> answer(Call call) {
		this.calls.add(call);
		return Optional.ofNullable(this.behaviour.answer(call));
	}

	/**
	 * What it was asked to do, the first first.
	 */
	public List<Call> calls() {
		return List.copyOf(this.calls);
	}

	/**
	 * What a recipient sees, the latest change last.
	 */
	public List<Shown> seenBy(Recipient recipient) {
		return this.shown.values()
			.stream()
			.filter((message) -> message.where().equals(recipient))
			.sorted(Comparator.comparingLong(Shown::changed))
			.toList();
	}

	/**
	 * How often anything was posted or changed; it only grows.
	 */
	long changes() {
		return this.count.get();
	}

	/**
	 * Begins anew: nobody has seen anything, and it answers well.
	 */
	public void reset() {
		this.shown.clear();
		this.calls.clear();
		this.profiles.clear();
		this.listings.clear();
		this.installations.clear();
		this.untold.clear();
		this.listed.clear();
		this.channels.clear();
		this.inChannels.clear();
		this.heardIn.clear();
		this.availabilities.clear();
		this.behaviour = (call) -> null;
		this.pace = Pace.NONE;
		this.atATime = 2;
		this.traces = List.of();
	}

	/**
	 * Shows somebody a message of which nobody else knows.
	 */
	public Shown show(Recipient to, Message message) {
		Limits.check(message);
		long now = this.count.incrementAndGet();
		Shown entry = new Shown("m" + now, to, message, now);
		this.shown.put(entry.id(), entry);
		return entry;
	}

	void change(String id, Message message) {
		Limits.check(message);
		this.shown.computeIfPresent(id,
				(key, was) -> new Shown(id, was.where(), message, this.count.incrementAndGet()));
	}

	/**
	 * How the platform answers a call.
	 */
	@FunctionalInterface
	public interface Behaviour {

		/**
		 * Answers, or returns nothing for doing what is asked; it may be slow.
		 */
		@Nullable Delivery answer(Call call);

	}

	/**
	 * What the platform was asked to do.
	 *
	 * @param operation {@code post}, {@code update}, {@code delete} or {@code find}
	 * @param posted the id of the message that changes or goes, or the key of the one
	 * that is looked for
	 * @param message how it reads
	 */
	public record Call(String operation, Recipient to, @Nullable String posted, @Nullable Message message) {

		/**
		 * The message as plain text, empty if there is none.
		 */
		public String text() {
			return (this.message != null) ? PlainText.of(this.message) : "";
		}

		/**
		 * Whether the message has a button with an action.
		 */
		boolean offers(String action) {
			return this.message != null
					&& this.message.buttons().stream().anyMatch((button) -> button.action().equals(action));
		}

	}

	/**
	 * A message that is seen.
	 *
	 * @param changed a number that grows with each change on the platform
	 */
	public record Shown(String id, Recipient where, Message message, long changed) {

		public String text() {
			return PlainText.of(this.message);
		}

	}

}
