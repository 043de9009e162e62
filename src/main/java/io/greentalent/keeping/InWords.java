package io.greentalent.keeping;

import io.greentalent.shared.Problem;

/** The task centre shows a refusal by its key alone: one that names places becomes one that needs none (任务说明). */
final class InWords {
    private InWords() {}

    static Problem of(Problem problem) {
        return switch (problem.key()) {
            case "keeping.full" -> Problem.of("keeping.task.full");
            case "keeping.another" -> Problem.of("keeping.task.another");
            case "keeping.keyMissing", "keeping.keyWrong", "keeping.noKeys" -> Problem.of("keeping.task.keys");
            case "keeping.damaged", "keeping.noBackup" -> Problem.of("keeping.task.damaged");
            case "keeping.noFolder" -> Problem.of("keeping.task.folder");
            default -> problem;
        };
    }
}
