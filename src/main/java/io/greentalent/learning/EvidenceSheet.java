package io.greentalent.learning;

import io.greentalent.learning.SheetColumns.Field;
import io.greentalent.offerings.CourseSession;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sheet in which an instructor fills in attendance, marks and safety passes (学习记录表): one row a person, one column a
 * session, with what is recorded already.
 */
final class EvidenceSheet {
    private static final int NARROW = 12;
    private static final int WIDE = 18;
    private static final List<String> CHOICES = List.of(CellText.PRESENT, CellText.ABSENT);

    private final Locale locale;
    private final List<CourseSession> sessions;

    EvidenceSheet(Locale locale, List<CourseSession> sessions) {
        this.locale = locale;
        this.sessions = sessions;
    }

    /** Writes it; the withdrawn are left out. */
    void write(List<Learner> learners, OutputStream out) {
        try (var sheet = SheetWriter.to(out)) {
            sheet.sheet(Texts.of(locale, "learning.sheet.name"), Texts.of(locale, "learning.sheet.notes"), columns());
            learners.stream().filter(l -> !l.withdrawn()).forEach(l -> sheet.row(values(l)));
        }
    }

    private List<SheetColumn> columns() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text(Field.KEY.header(locale), NARROW));
        columns.add(SheetColumn.text(Field.NAME.header(locale), WIDE));
        columns.add(SheetColumn.text(Field.STUDENT_NO.header(locale), WIDE));
        sessions.forEach(s -> columns.add(SheetColumn.choice(header(s), NARROW, CHOICES)));
        columns.add(SheetColumn.number(Field.MARK.header(locale), NARROW));
        columns.add(SheetColumn.date(Field.PASSED_ON.header(locale), WIDE));
        columns.add(SheetColumn.date(Field.VALID_UNTIL.header(locale), WIDE));
        return columns;
    }

    private String header(CourseSession session) {
        return Texts.of(
                locale,
                "learning.column.session",
                String.valueOf(session.number()),
                session.startsAt().toLocalDate(),
                Texts.of(locale, "offerings.kind." + session.kind()),
                session.hours());
    }

    private List<@Nullable Object> values(Learner learner) {
        var values = new ArrayList<@Nullable Object>();
        values.add(String.valueOf(learner.enrolmentId()));
        values.add(learner.name());
        values.add(learner.studentNo());
        for (CourseSession session : sessions) {
            var present = learner.attendance().get(session.id());
            values.add(present == null ? null : CellText.shown(present));
        }
        var score = learner.score();
        values.add(score == null ? null : new BigDecimal(score.toString()));
        var pass = learner.pass();
        values.add(pass == null ? null : pass.passedOn());
        values.add(pass == null ? null : pass.validUntil());
        return values;
    }
}
