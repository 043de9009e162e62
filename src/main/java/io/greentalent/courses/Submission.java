package io.greentalent.courses;

import io.greentalent.shared.Problem;

/** What a draft must hold before two persons spend their time on it (提交评审的条件). */
final class Submission {
    private Submission() {}

    /** Refuses, one thing at a time, a draft without objectives, units, hours that add up, authors or materials. */
    static void check(Outline outline, int materials) {
        if (outline.texts().objectives().zh().isEmpty()) {
            throw Problem.of("courses.submit.objectivesMissing").at("objectivesZh");
        }
        if (outline.texts().assessment().zh().isEmpty()) {
            throw Problem.of("courses.submit.assessmentMissing").at("assessmentZh");
        }
        if (outline.units().isEmpty()) {
            throw Problem.of("courses.submit.unitsMissing").at("units");
        }
        if (!outline.hoursAddUp()) {
            throw Problem.of(
                            "courses.submit.hoursDiffer",
                            outline.theory(),
                            outline.practice(),
                            outline.theoryOfUnits(),
                            outline.practiceOfUnits())
                    .at("units");
        }
        if (outline.theory().plus(outline.practice()).isZero()) {
            throw Problem.of("courses.submit.noHours").at("theory");
        }
        if (outline.authors().isEmpty()) {
            throw Problem.of("courses.submit.authorsMissing").at("authors");
        }
        if (materials == 0) {
            throw Problem.of("courses.submit.materialsMissing").at("materials");
        }
    }
}
