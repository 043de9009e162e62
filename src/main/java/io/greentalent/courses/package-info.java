/**
 * What is taught: courses, their versions with syllabus, authors and materials, the two-person review, and the file
 * that shows whether a course counts as developed. Knows nothing of who teaches it when.
 */
@NullMarked
package io.greentalent.courses;

import org.jspecify.annotations.NullMarked;
