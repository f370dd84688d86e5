/**
 * What whoever runs the bot reads in its log: failures without what people said, once in
 * a while, and nothing of libraries that quote people.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package worthwhile.log;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
