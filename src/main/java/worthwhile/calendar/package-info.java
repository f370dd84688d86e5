/**
 * When somebody is asked: days, times, zones, absences and public holidays.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package worthwhile.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
