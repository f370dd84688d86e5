package worthwhile.slack.installation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A place where the bot is installed, as it is stored.
 *
 * @param place where
 * @param sealed what it speaks with there
 * @param expiresAt when the token ends, if it does
 * @param ended whether Slack does not take the refresh token any more
 * @param version another one whenever there are other tokens
 * @param refreshedBy who refreshes the token now, if anybody does
 * @param leasedUntil until when nobody else tries to
 */
record Installation(InstallTarget place, Sealed sealed, @Nullable Instant expiresAt, boolean ended, long version,
		@Nullable String refreshedBy, Instant leasedUntil) {

	/**
	 * Whether the token is good for longer than until an instant.
	 */
	boolean lastsUntil(Instant instant) {
		return this.expiresAt == null || this.expiresAt.isAfter(instant);
	}

}
