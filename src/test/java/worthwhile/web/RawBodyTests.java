package worthwhile.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static worthwhile.testing.Patience.await;

class RawBodyTests {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final RawBody bodies = new RawBody(PATIENCE);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 16383, 16384, 16385, 32768, 100_000, 1024 * 1024 - 1, 1024 * 1024 })
	void readsAllOfIt(int length) throws RejectedRequestException {
		byte[] body = new byte[length];
		new Random(length).nextBytes(body);
		List<byte[]> checked = new ArrayList<>();
		assertThat(this.bodies.read(new ByteArrayInputStream(body), checked::addAll)).isEqualTo(body);
		assertThat(checked.stream().mapToInt((piece) -> piece.length).sum()).isEqualTo(length);
	}

	@Test
	void readsWhatComesInDrops() throws RejectedRequestException {
		byte[] body = new byte[40_000];
		new Random(1).nextBytes(body);
		InputStream drops = new ByteArrayInputStream(body) {

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, 7));
			}

		};
		assertThat(this.bodies.read(drops, (pieces) -> {
		})).isEqualTo(body);
	}

	@Test
	void refusesWhatIsTooLargeWithoutReadingOn() {
		CountingZeros zeros = new CountingZeros();
		assertRefused(zeros, RejectReason.TOO_LARGE);
		assertThat(zeros.read).isLessThanOrEqualTo(RawBody.LARGEST + 16 * 1024);
	}

	@Test
	void refusesWhatIsTooSlow() throws RejectedRequestException {
		AtomicLong nanos = new AtomicLong();
		RawBody timed = new RawBody(PATIENCE, nanos::get);
		byte[] body = new byte[29];
		assertThat(timed.read(slow(body, nanos), (pieces) -> {
		})).isEqualTo(body);
		assertRefused(timed, slow(new byte[30], nanos), RejectReason.UNFINISHED);
	}

	/**
	 * Gives a byte, and at last the end, each tenth of a second.
	 */
	private static InputStream slow(byte[] body, AtomicLong nanos) {
		return new ByteArrayInputStream(body) {

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				nanos.addAndGet(Duration.ofMillis(100).toNanos());
				return super.read(target, offset, 1);
			}

		};
	}

	@Test
	void refusesWhatBreaksOff() {
		assertRefused(new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("reset");
			}

		}, RejectReason.UNFINISHED);
	}

	@Test
	void holdsOnlySoManyBytesOfAllBodies() throws Exception {
		CountDownLatch all = new CountDownLatch(31);
		CountDownLatch gate = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(31);
		List<Future<byte[]>> waiting = new ArrayList<>();
		for (int count = 0; count < 31; count++) {
			waiting.add(threads.submit(() -> this.bodies.read(megabyte(), (pieces) -> {
				all.countDown();
				await(gate);
			})));
		}
		await(all);
		assertRefused(megabyte(), RejectReason.BUSY);
		assertThat(this.bodies.read(new ByteArrayInputStream(new byte[10_000]), (pieces) -> {
		})).hasSize(10_000);
		gate.countDown();
		for (Future<byte[]> body : waiting) {
			assertThat(body.get()).hasSize(RawBody.LARGEST);
		}
		threads.shutdown();
	}

	@Test
	void givesTheRoomBackWhateverHappens() throws RejectedRequestException {
		for (int count = 0; count < 100; count++) {
			assertRefused(new CountingZeros(), RejectReason.TOO_LARGE);
			assertThatExceptionOfType(RejectedRequestException.class)
				.isThrownBy(() -> this.bodies.read(megabyte(), (pieces) -> {
					throw new RejectedRequestException(RejectReason.FORGED);
				}));
		}
		assertThat(this.bodies.read(megabyte(), (pieces) -> {
		})).hasSize(RawBody.LARGEST);
	}

	private void assertRefused(InputStream body, RejectReason refusal) {
		assertRefused(this.bodies, body, refusal);
	}

	private static void assertRefused(RawBody bodies, InputStream body, RejectReason refusal) {
		assertThatExceptionOfType(RejectedRequestException.class).isThrownBy(() -> bodies.read(body, (pieces) -> {
		})).satisfies((refused) -> assertThat(refused.reason()).isEqualTo(refusal));
	}

	private static InputStream megabyte() {
		return new ByteArrayInputStream(new byte[RawBody.LARGEST]);
	}

	/**
	 * Has no end.
	 */
	private static final class CountingZeros extends InputStream {

		private int read;

		@Override
		public int read() {
			this.read++;
			return 0;
		}

	}

}
