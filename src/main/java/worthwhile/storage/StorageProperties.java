package worthwhile.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its data.
 *
 * @param dataDir a folder, relative to the working directory or absolute
 */
@ConfigurationProperties("worthwhile")
record StorageProperties(@DefaultValue("data") String dataDir) {
}
