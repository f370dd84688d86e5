package worthwhile.storage;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has everybody use the pool by way of {@link JdbcConnections}.
 */
@Component
class BoundConnections implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof HikariDataSource pool) ? new JdbcConnections(pool) : bean;
	}

}
