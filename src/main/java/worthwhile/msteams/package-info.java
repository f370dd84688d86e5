/**
 * Microsoft Teams: the adapter that translates between its tenants and the conversation.
 */
@ApplicationModule(allowedDependencies = { "message" })
@NullMarked
package worthwhile.msteams;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
