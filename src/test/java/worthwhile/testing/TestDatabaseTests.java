package worthwhile.testing;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@AutoClose
	private final TestDatabase one = TestDatabase.create();

	@AutoClose
	private final TestDatabase another = TestDatabase.create();

	@Test
	void whatOneWritesTheOtherDoesNotSee() {
		this.one.jdbc().sql("CREATE TABLE mine (id int)").update();
		assertThat(tables(this.one)).isEqualTo(1);
		assertThat(tables(this.another)).isZero();
	}

	private static int tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT count(*) FROM pg_tables WHERE tablename = 'mine'")
			.query(Integer.class)
			.single();
	}

}
