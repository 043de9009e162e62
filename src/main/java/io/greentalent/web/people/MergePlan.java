package io.greentalent.web.people;

import io.greentalent.ledger.MergePreview.Effect;
import io.greentalent.ledger.MergePreview.Line;
import java.io.Serializable;
import java.util.List;

/** The figures of what a merge would do (合并影响). */
public record MergePlan(List<Line> lines) implements Serializable {
    public long enrolments(boolean alias) {
        return lines.stream().filter(line -> line.alias() == alias).count();
    }

    public long counted(boolean alias) {
        return lines.stream()
                .filter(line -> line.alias() == alias && line.counted())
                .count();
    }

    public long following() {
        return lines.stream().filter(line -> line.effect() == Effect.FOLLOWS).count();
    }

    public long givenUp() {
        return lines.stream().filter(line -> line.effect() == Effect.GIVEN_UP).count();
    }

    public long takenBack() {
        return lines.stream().filter(line -> line.takenBack() != null).count();
    }

    public long countedAfter() {
        return counted(true) + counted(false) - takenBack();
    }
}
