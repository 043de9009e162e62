package io.greentalent.rosters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is registered around one report, read once for many rows: a college's few hundred majors, classes and offerings.
 *
 * @param fixedOffering the report's one offering, null where each row names its own
 * @param offerings the college's, by number
 * @param courses every course's code in capitals
 * @param majors the college's, by name and by code
 * @param classGroups the college's, by name
 */
record Facts(
        LocalDate today,
        Known.College college,
        long termId,
        Known.@Nullable Offering fixedOffering,
        Map<String, Known.Offering> offerings,
        Set<String> courses,
        Map<String, Long> majors,
        Map<String, Known.ClassGroup> classGroups) {

    boolean hasCourse(String code) {
        return courses.contains(code.toUpperCase(Locale.ROOT));
    }

    /** The college's own of that course in the report's term, by number. */
    List<Known.Offering> of(String courseCode) {
        return offerings.values().stream()
                .filter(o -> o.courseCode().equalsIgnoreCase(courseCode)
                        && o.collegeId() == college.id()
                        && o.termId() == termId)
                .sorted(Comparator.comparing(Known.Offering::number))
                .toList();
    }
}
