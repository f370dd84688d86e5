package worthwhile.msteams.api;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Teams is configured. What is left empty is empty, not missing.
 *
 * @param appId the bot's app id
 * @param appPassword the secret with which the bot gets its tokens
 * @param tenantId the tenant in which the bot is registered
 * @param development whether what comes in need not be signed, on this machine alone
 * @param publicUrl where this bot is reached from outside, for the links to files; empty
 * if nobody said
 * @param admins the directory ids of those who may set what holds for the whole
 * workspace; Teams tells no bot who they are
 * @param serviceHosts the hosts that are told the bot's token: names, or {@code *.} and
 * what they end with; over HTTPS, but on this machine
 * @param keysUrl where the keys are with which Teams signs
 * @param loginUrl where the bot gets its tokens
 * @param pace how long to wait in one tenant from one message to the next
 * @param chatPace how long to wait in one chat from one message to the next
 * @param patience how long to wait for an answer of Microsoft's
 */
@ConfigurationProperties("worthwhile.msteams")
public record TeamsSettings(@DefaultValue("") String appId, @DefaultValue("") String appPassword,
		@DefaultValue("") String tenantId, @DefaultValue("false") boolean development,
		@DefaultValue("") String publicUrl, @DefaultValue Set<String> admins, @DefaultValue( {
				"smba.trafficmanager.net", "*.botframework.com", "smba.infra.gcc.teams.microsoft.com",
				"*.teams.microsoft.us" }) Set<String> serviceHosts,
		@DefaultValue("https://login.botframework.com/v1/.well-known/keys") URI keysUrl,
		@DefaultValue("https://login.microsoftonline.com") URI loginUrl, @DefaultValue("200ms") Duration pace,
		@DefaultValue("1s") Duration chatPace, @DefaultValue("5s") Duration patience){

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/** How Teams is named among the chat platforms. */
	public static final String PLATFORM = "msteams";

	public TeamsSettings {
		// a secret from a file often ends with a line break
		appId = appId.strip();
		appPassword = appPassword.strip();
		tenantId = tenantId.strip();
		publicUrl = publicUrl.strip();
		admins = Set.copyOf(admins);
		serviceHosts = Set.copyOf(serviceHosts);
	}

	/**
	 * Whether somebody may set what holds for the whole tenant. Microsoft writes an id in
	 * small letters here and in capitals there.
	 * @param person their directory id
	 */
	public boolean isAdmin(String person) {
		return this.admins.stream().anyMatch(person::equalsIgnoreCase);
	}

	/**
	 * Whether the bot answers the people of a tenant: only those of its own if that is
	 * named by its id. Anybody can name the bot in an app of theirs.
	 */
	public boolean isFor(String tenant) {
		return !ID.matcher(this.tenantId).matches() || this.tenantId.equalsIgnoreCase(tenant);
	}

	@Override
	public String toString() {
		return "TeamsSettings[development=%s]".formatted(this.development);
	}

}
