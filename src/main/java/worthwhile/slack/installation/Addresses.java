package worthwhile.slack.installation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody goes who installs the bot.
 */
@SlackPart
class Addresses {

	static final String INSTALL = "/slack/install";

	static final String REDIRECT = "/slack/oauth_redirect";

	private final SlackSettings settings;

	Addresses(SlackSettings settings) {
		this.settings = settings;
	}

	/**
	 * The bot's own page for it, if it is known where the bot is reached.
	 */
	Optional<String> install() {
		return outside(INSTALL);
	}

	/**
	 * Where Slack sends them back to, if it has to be told.
	 */
	Optional<String> redirect() {
		return outside(REDIRECT);
	}

	private Optional<String> outside(String path) {
		URI address = this.settings.publicUrl();
		return (address == null || address.toString().isBlank()) ? Optional.empty()
				: Optional.of(address.toString().replaceAll("/+$", "") + path);
	}

	/**
	 * Where they agree.
	 */
	String authorize(String state) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUri(this.settings.authorizeUrl())
			.queryParam("client_id", "{client}")
			.queryParam("scope", "{scope}")
			.queryParam("state", "{state}");
		redirect().ifPresent((redirect) -> address.queryParam("redirect_uri", "{redirect}"));
		return address.encode()
			.buildAndExpand(Map.of("client", this.settings.clientId(), "scope", String.join(",", Scopes.NEEDED),
					"state", state, "redirect", redirect().orElse("")))
			.toUriString();
	}

	/**
	 * The bot in Slack.
	 * @param app the app's id
	 * @param team the workspace
	 */
	String bot(String app, String team) {
		return slack("/app_redirect").queryParam("app", "{app}")
			.queryParam("team", "{team}")
			.encode()
			.buildAndExpand(app, team)
			.toUriString();
	}

	/**
	 * Where an admin of an organisation adds the bot to its workspaces.
	 */
	String workspaces(String app, String enterprise) {
		return UriComponentsBuilder
			.fromUriString("https://app.slack.com/manage/{enterprise}/integrations/profile/{app}/workspaces/add")
			.encode()
			.buildAndExpand(enterprise, app)
			.toUriString();
	}

	private UriComponentsBuilder slack(String path) {
		return UriComponentsBuilder.fromUri(this.settings.authorizeUrl().resolve(path));
	}

}
