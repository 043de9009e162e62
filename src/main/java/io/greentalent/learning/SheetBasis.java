package io.greentalent.learning;

import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.CourseSession;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a filled-in sheet is checked against (核对依据).
 *
 * @param sessions of the offering, by number
 * @param learners by enrolment id
 * @param now sessions that begin later take no attendance
 */
record SheetBasis(List<CourseSession> sessions, Map<Long, Learner> learners, LocalDateTime now) {
    static SheetBasis of(List<CourseSession> sessions, List<Learner> learners, LocalDateTime now) {
        return new SheetBasis(sessions, learners.stream().collect(toMap(Learner::enrolmentId, l -> l)), now);
    }
}
