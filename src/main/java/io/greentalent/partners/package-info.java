/**
 * With whom the demonstration unit trains: partner colleges, enterprises, agreements and their validity, majors, class
 * groups, instructors' profiles and mentors. Knows nothing of courses, offerings or counting.
 */
@NullMarked
package io.greentalent.partners;

import org.jspecify.annotations.NullMarked;
