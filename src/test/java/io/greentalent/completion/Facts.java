package io.greentalent.completion;

import io.greentalent.completion.Evidence.Mark;
import io.greentalent.completion.Evidence.Session;
import io.greentalent.completion.Evidence.Term;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to begin a test with: 12 theory and 8 practice hours in ten sessions of two hours on 1 to 10 April 2025, theory
 * first; all attended, a mark of 80 on 12 April, a safety pass, an agreement, an approved version: complete on 12 April.
 */
final class Facts {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    static final RuleVersion RULE = new RuleVersion(1, LocalDate.of(2023, 2, 2), RuleValues.FIRST);

    boolean student = true;
    boolean withdrawn;
    LocalDate endsOn = april(30);
    ClassHours theory = ClassHours.of(12);
    ClassHours practice = ClassHours.of(8);

    @Nullable
    LocalDate approvedOn = LocalDate.of(2024, 9, 1);

    List<Session> sessions = sessions(10);

    @Nullable
    Mark mark = new Mark(800, april(12));

    List<Term> passes = List.of(new Term(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28)));
    List<Term> agreements = List.of(new Term(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));

    static LocalDate april(int day) {
        return LocalDate.of(2025, 4, day);
    }

    /** Ten sessions, the first so many of them attended. */
    static List<Session> sessions(int attended) {
        var list = new ArrayList<Session>();
        for (int i = 1; i <= 10; i++) {
            list.add(new Session(april(i), i > 6, ClassHours.of(2), i <= attended));
        }
        return list;
    }

    static Session theory(int day, int tenths, boolean attended) {
        return new Session(april(day), false, new ClassHours(tenths), attended);
    }

    Evidence evidence() {
        return new Evidence(
                1, student, withdrawn, endsOn, theory, practice, approvedOn, sessions, mark, passes, agreements);
    }

    Outcome outcome() {
        return Evaluation.of(evidence(), RULE, TODAY);
    }

    Outcome under(RuleValues values) {
        return Evaluation.of(evidence(), new RuleVersion(1, LocalDate.of(2023, 2, 2), values), TODAY);
    }

    /** The values of version 1 with other percentages. */
    static RuleValues percents(int attendance, int theory, int practice) {
        return new RuleValues(attendance, theory, practice, 600, true, true, true, true, true, RuleValues.Counts.A);
    }
}
