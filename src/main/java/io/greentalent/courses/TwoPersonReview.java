package io.greentalent.courses;

import io.greentalent.shared.Problem;

/** Who may decide next on a version (初审、复审): two different persons, neither of them its author. */
final class TwoPersonReview {
    static final int FIRST = 1;
    static final int SECOND = 2;

    private TwoPersonReview() {}

    /** The decision that is due: each return begins a new round. */
    record Due(int round, int step) {}

    /** What that reviewer may decide now. Refuses the author, the same person twice, and a version not in review. */
    static Due due(CourseVersion version, long reviewerId) {
        int step = switch (version.state()) {
            case IN_REVIEW -> FIRST;
            case FIRST_PASSED -> SECOND;
            default -> throw Problem.of("courses.review.notDue");
        };
        if (version.authorId() == reviewerId) {
            throw Problem.of("courses.review.ownWork");
        }
        int round =
                1 + (int) version.reviews().stream().filter(r -> !r.approved()).count();
        if (version.reviews().stream().anyMatch(r -> r.round() == round && r.reviewerId() == reviewerId)) {
            throw Problem.of("courses.review.samePerson");
        }
        return new Due(round, step);
    }
}
