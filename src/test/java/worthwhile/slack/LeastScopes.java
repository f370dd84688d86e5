package worthwhile.slack;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.Event;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.junit.ArchTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.context.event.EventListener;

import worthwhile.conversation.Incoming;
import worthwhile.slack.installation.Scopes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manifest asks for what the code uses, and for nothing else. The classes are read
 * once for this and the rules of the house, of which these are a part.
 */
public final class LeastScopes {

	/** What each method wants, as its page in Slack's reference says. */
	private static final Map<String, Set<String>> METHODS = Map.ofEntries(Map.entry("appsConnectionsOpen", Set.of()),
			Map.entry("authTeamsList", Set.of()), Map.entry("authTest", Set.of()), Map.entry("oauthV2Access", Set.of()),
			Map.entry("viewsOpen", Set.of()), Map.entry("viewsPublish", Set.of()), Map.entry("viewsUpdate", Set.of()),
			Map.entry("viewsPush", Set.of()), Map.entry("chatDelete", Set.of("chat:write")),
			Map.entry("chatPostEphemeral", Set.of("chat:write")), Map.entry("chatPostMessage", Set.of("chat:write")),
			Map.entry("chatUpdate", Set.of("chat:write")),
			Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
			Map.entry("conversationsMembers", Set.of("channels:read", "groups:read")),
			Map.entry("conversationsOpen", Set.of("im:write")), Map.entry("dndInfo", Set.of("dnd:read")),
			Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
			Map.entry("filesDelete", Set.of("files:write")),
			Map.entry("filesGetUploadURLExternal", Set.of("files:write")), Map.entry("usersInfo", Set.of("users:read")),
			Map.entry("usersList", Set.of("users:read")));

	/** What each event is called in a manifest, and what it wants. */
	private static final Map<String, Set<String>> EVENTS = Map.ofEntries(Map.entry("app_home_opened", Set.of()),
			Map.entry("app_uninstalled", Set.of()), Map.entry("tokens_revoked", Set.of()),
			Map.entry("app_mention", Set.of("app_mentions:read")), Map.entry("message.im", Set.of("im:history")),
			Map.entry("user_change", Set.of("users:read")),
			Map.entry("member_left_channel", Set.of("channels:read", "groups:read")),
			Map.entry("channel_archive", Set.of("channels:read")),
			Map.entry("channel_deleted", Set.of("channels:read")), Map.entry("channel_left", Set.of("channels:read")),
			Map.entry("group_archive", Set.of("groups:read")), Map.entry("group_deleted", Set.of("groups:read")),
			Map.entry("group_left", Set.of("groups:read")));

	private static final DescribedPredicate<JavaClass> SLACKS = JavaClass.Predicates
		.resideInAPackage("worthwhile.slack..");

	private static final JsonNode MANIFEST = new YAMLMapper().readTree(ManifestTests.read("slack.yaml"));

	private LeastScopes() {
	}

	@ArchTest
	static void everyMethodsScopesAreKnown(JavaClasses all) {
		assertThat(methods(all)).isNotEmpty().isSubsetOf(METHODS.keySet());
	}

	@ArchTest
	static void theManifestSubscribesToTheEventsThatAreHandled(JavaClasses all) {
		assertThat(list("/settings/event_subscriptions/bot_events")).isEqualTo(events(all));
	}

	/**
	 * An event that is read and passed on, and that no room minds, is one too many.
	 */
	@ArchTest
	static void whatHappensInSlackMattersToSomeRoom(JavaClasses all) {
		assertThat(heard(all)).containsAll(passedOn(all));
		assertThat(passedOn(all)).contains(Incoming.Left.class.getName(), Incoming.ChannelGone.class.getName());
	}

	@ArchTest
	static void theManifestAsksForTheScopesThatAreNeeded(JavaClasses all) {
		Stream<Set<String>> wanted = Stream.concat(methods(all).stream().map(METHODS::get),
				events(all).stream().map(EVENTS::get));
		SortedSet<String> scopes = wanted.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
		scopes.add("commands");
		assertThat(list("/oauth_config/scopes/bot")).isEqualTo(scopes);
	}

	@ArchTest
	static void anInstallationAsksForWhatTheManifestDoes(JavaClasses all) {
		assertThat(Scopes.NEEDED).containsExactlyElementsOf(list("/oauth_config/scopes/bot"));
	}

	private static SortedSet<String> methods(JavaClasses all) {
		return all.that(SLACKS)
			.stream()
			.flatMap((type) -> type.getMethodCallsFromSelf().stream())
			.filter((call) -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
			.map((call) -> call.getName())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static SortedSet<String> passedOn(JavaClasses all) {
		return all.that(SLACKS)
			.stream()
			.flatMap((type) -> type.getConstructorCallsFromSelf().stream())
			.map(JavaCall::getTargetOwner)
			.filter((type) -> type.isAssignableTo(Incoming.Happened.class))
			.map(JavaClass::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static SortedSet<String> heard(JavaClasses all) {
		return all.that(DescribedPredicate.not(SLACKS))
			.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(EventListener.class))
			.flatMap((method) -> method.getRawParameterTypes().stream())
			.map(JavaClass::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static SortedSet<String> events(JavaClasses all) {
		return all.that(SLACKS)
			.stream()
			.flatMap((type) -> type.getReferencedClassObjects().stream())
			.map(ReferencedClassObject::getRawType)
			.filter((type) -> type.isAssignableTo(Event.class))
			.map(LeastScopes::name)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A message comes in the direct chat alone, with or without a file.
	 */
	private static String name(JavaClass event) {
		try {
			String name = (String) event.reflect().getField("TYPE_NAME").get(null);
			return name.equals("message") ? "message.im" : name;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SortedSet<String> list(String place) {
		return MANIFEST.at(place).valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
	}

}
