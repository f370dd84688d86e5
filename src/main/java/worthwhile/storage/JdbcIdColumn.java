package worthwhile.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An array of ids that goes to the database as it is, in the form that {@code array_recv}
 * and {@code uuid_recv} of PostgreSQL read, which is a third of the work of reading text.
 * The driver has no such form of its own; where {@code binaryTransferEnable} does not ask
 * for it, it takes the text.
 */
final class JdbcIdColumn extends PGobject implements PGBinaryObject {

	private static final long serialVersionUID = 1L;

	/** One dimension, no gap, the type; its length, and that it counts from one. */
	private static final int HEAD = 5 * Integer.BYTES;

	private static final int ID = 2 * Long.BYTES;

	private final UUID[] ids;

	JdbcIdColumn(UUID[] ids) {
		this.ids = ids;
		setType("_uuid");
	}

	@Override
	public int lengthInBytes() {
		return HEAD + this.ids.length * (Integer.BYTES + ID);
	}

	@Override
	public void toBytes(byte[] bytes, int offset) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, lengthInBytes());
		buffer.putInt(1).putInt(0).putInt(Oid.UUID).putInt(this.ids.length).putInt(1);
		for (UUID id : this.ids) {
			buffer.putInt(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
		}
	}

	@Override
	public String getValue() {
		return Arrays.stream(this.ids).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

	@Override
	public void setByteValue(byte[] value, int offset) {
		throw new UnsupportedOperationException("Only written");
	}

	@Override
	public boolean isNull() {
		return false;
	}

}
