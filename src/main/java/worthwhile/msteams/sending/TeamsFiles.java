package worthwhile.msteams.sending;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import worthwhile.identity.PersonRef;
import worthwhile.message.Attachment;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.OneTimeSecrets;

/**
 * Files for one person, by a link that works once within a quarter of an hour: Teams
 * takes no file from a bot without more rights than this one has.
 */
@TeamsPart
public class TeamsFiles {

	/** Where they are fetched, with the id behind it. */
	public static final String PATH = "/teams/files/";

	private static final Duration LIFE = Duration.ofMinutes(15);

	private static final String PURPOSE = "teams-file";

	private final JdbcTeamsFiles files;

	private final OneTimeSecrets secrets;

	private final TeamsSettings settings;

	private final Clock clock;

	TeamsFiles(JdbcTeamsFiles files, OneTimeSecrets secrets, TeamsSettings settings, Clock clock) {
		this.files = files;
		this.secrets = secrets;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Keeps a file.
	 * @return where somebody can fetch it; nothing if nobody said where this bot is
	 * reached
	 */
	public Optional<URI> keep(PersonRef person, Attachment file) {
		String base = this.settings.publicUrl();
		if (base.isEmpty()) {
			return Optional.empty();
		}
		String id = this.secrets.random();
		this.files.keep(id, person, file, this.clock.instant().plus(LIFE), this.clock.instant());
		String secret = this.secrets.issue(key(), PURPOSE, id, LIFE);
		return Optional.of(URI.create(base.replaceAll("/+$", "") + PATH + id + "?secret=" + secret));
	}

	/**
	 * Whether a link would work.
	 */
	public boolean works(String id, String secret) {
		return this.secrets.works(key(), PURPOSE, secret, id);
	}

	/**
	 * The file of a link, which works no more then.
	 */
	public Optional<Attachment> take(String id, String secret) {
		return this.secrets.redeem(key(), PURPOSE, secret, id) ? this.files.take(id) : Optional.empty();
	}

	/**
	 * Deletes the files that wait for somebody.
	 */
	public void forget(PersonRef person) {
		this.files.forget(person);
	}

	private String key() {
		return PURPOSE + this.settings.appPassword() + this.settings.appId();
	}

}
