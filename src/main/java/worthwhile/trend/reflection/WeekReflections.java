package worthwhile.trend.reflection;

import org.jspecify.annotations.Nullable;

/**
 * What a member's week has of what they wrote down.
 *
 * @param own what they wrote to this week's question, if they did
 * @param again what they wrote three months ago and see again with this week, if anything
 */
public record WeekReflections(@Nullable Reflection own, @Nullable Reflection again) {

}
