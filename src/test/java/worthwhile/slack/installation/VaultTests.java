package worthwhile.slack.installation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import worthwhile.slack.api.SlackSettings;

import static org.assertj.core.api.Assertions.assertThat;

class VaultTests {

	private static final InstallTarget PLACE = new InstallTarget("E1", "T1");

	private static final Credentials CREDENTIALS = new Credentials("xoxb-token", "xoxe-refresh");

	private final Vault vault = vault("now:" + key(1));

	@Test
	void opensWhatItSealed() {
		assertThat(this.vault.open(PLACE, this.vault.seal(PLACE, CREDENTIALS))).contains(CREDENTIALS);
	}

	@Test
	void showsNothing() {
		Sealed sealed = this.vault.seal(PLACE, CREDENTIALS);
		assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("xox", "T1");
		assertThat(this.vault.seal(PLACE, CREDENTIALS).bytes()).isNotEqualTo(sealed.bytes());
		assertThat(CREDENTIALS.toString() + sealed).doesNotContain("xox");
	}

	@Test
	void opensNothingForAnotherPlace() {
		Sealed sealed = this.vault.seal(PLACE, CREDENTIALS);
		assertThat(this.vault.open(new InstallTarget("E1", "T2"), sealed)).isEmpty();
		assertThat(this.vault.open(new InstallTarget("E1", ""), sealed)).isEmpty();
		assertThat(this.vault.open(new InstallTarget("", "T1"), sealed)).isEmpty();
		assertThat(this.vault.open(new InstallTarget("T1", "E1"), sealed)).isEmpty();
	}

	@Test
	void opensNothingThatWasChanged() {
		Sealed sealed = this.vault.seal(PLACE, CREDENTIALS);
		for (int at = 0; at < sealed.bytes().length; at++) {
			byte[] changed = sealed.bytes().clone();
			changed[at] ^= 1;
			assertThat(this.vault.open(PLACE, new Sealed("now", changed))).isEmpty();
		}
		assertThat(this.vault.open(PLACE, new Sealed("now", new byte[0]))).isEmpty();
		assertThat(this.vault.open(PLACE, new Sealed("now", new byte[40]))).isEmpty();
	}

	@Test
	void opensWithAnOlderKeyAndSealsWithTheFirst() {
		Sealed old = this.vault.seal(PLACE, CREDENTIALS);
		Vault both = vault("next:" + key(2) + ",now:" + key(1));
		assertThat(both.open(PLACE, old)).contains(CREDENTIALS);
		assertThat(both.isCurrent(old)).isFalse();
		Sealed renewed = both.seal(PLACE, CREDENTIALS);
		assertThat(renewed.keyId()).isEqualTo("next");
		assertThat(both.isCurrent(renewed)).isTrue();
		assertThat(this.vault.open(PLACE, renewed)).isEmpty();
	}

	@Test
	void opensNothingWithoutTheKeyOrWithAnotherOfItsName() {
		Sealed sealed = this.vault.seal(PLACE, CREDENTIALS);
		assertThat(vault("next:" + key(1)).open(PLACE, sealed)).isEmpty();
		assertThat(vault("now:" + key(2)).open(PLACE, sealed)).isEmpty();
		assertThat(vault("").open(PLACE, sealed)).isEmpty();
	}

	static Vault vault(String keys) {
		MockEnvironment environment = new MockEnvironment().withProperty("worthwhile.slack.token-keys", keys);
		return new Vault(Binder.get(environment).bindOrCreate("worthwhile.slack", SlackSettings.class));
	}

	static String key(int number) {
		byte[] bytes = new byte[32];
		bytes[0] = (byte) number;
		return Base64.getEncoder().encodeToString(bytes);
	}

}
