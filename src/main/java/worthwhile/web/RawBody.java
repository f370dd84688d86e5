package worthwhile.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Reads the bytes of bodies of which nobody knows yet who sent them: only so large, only
 * so slowly, and only so many at a time, so that strangers can fill neither the memory
 * nor the threads.
 */
public final class RawBody {

	/** In bytes; what chat platforms send stays far below. */
	public static final int LARGEST = 1024 * 1024;

	/** Most bodies are smaller than this. */
	private static final int PIECE = 16 * 1024;

	/** In all bodies together. */
	private static final int PIECES = 2048;

	private final Semaphore free = new Semaphore(PIECES);

	private final Duration patience;

	private final LongSupplier nanos;

	/**
	 * Makes a reader, which all requests share.
	 * @param patience how long a body may take; there is no use in reading for longer
	 * than the sender waits for the answer
	 */
	public RawBody(Duration patience) {
		this(patience, System::nanoTime);
	}

	/**
	 * Reads by a stopwatch, in nanoseconds from any beginning.
	 */
	RawBody(Duration patience, LongSupplier nanos) {
		this.patience = patience;
		this.nanos = nanos;
	}

	/**
	 * Reads a body and has it checked before it is put together.
	 * @throws RejectedRequestException if the body is too large, too slow, one too many
	 * or broken off, or if the check says so
	 */
	public byte[] read(InputStream in, Check check) throws RejectedRequestException {
		List<byte[]> pieces = new ArrayList<>();
		try {
			read(in, pieces);
			check.check(pieces);
			return whole(pieces);
		}
		catch (IOException ex) {
			throw new RejectedRequestException(RejectReason.UNFINISHED);
		}
		finally {
			this.free.release(pieces.size());
		}
	}

	private void read(InputStream in, List<byte[]> pieces) throws IOException, RejectedRequestException {
		long started = this.nanos.getAsLong();
		int length = 0;
		byte[] piece;
		do {
			piece = next(in, pieces, started);
			length += piece.length;
		}
		while (piece.length == PIECE && length <= LARGEST);
		if (length > LARGEST) {
			throw new RejectedRequestException(RejectReason.TOO_LARGE);
		}
	}

	private byte[] next(InputStream in, List<byte[]> pieces, long started)
			throws IOException, RejectedRequestException {
		if (!this.free.tryAcquire()) {
			throw new RejectedRequestException(RejectReason.BUSY);
		}
		// in its place at once, since its room is given back by their number
		pieces.add(new byte[0]);
		byte[] piece = fill(in, started);
		pieces.set(pieces.size() - 1, piece);
		return piece;
	}

	private byte[] fill(InputStream in, long started) throws IOException, RejectedRequestException {
		byte[] piece = new byte[PIECE];
		int filled = 0;
		int got = 0;
		while (got >= 0 && filled < PIECE) {
			got = in.read(piece, filled, PIECE - filled);
			filled += Math.max(0, got);
			if (this.nanos.getAsLong() - started > this.patience.toNanos()) {
				throw new RejectedRequestException(RejectReason.UNFINISHED);
			}
		}
		return (filled == PIECE) ? piece : Arrays.copyOf(piece, filled);
	}

	private static byte[] whole(List<byte[]> pieces) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		pieces.forEach(whole::writeBytes);
		return whole.toByteArray();
	}

	/**
	 * Refuses a body, given in pieces.
	 */
	@FunctionalInterface
	public interface Check {

		void check(List<byte[]> pieces) throws RejectedRequestException;

	}

}
