package io.greentalent.web.targets;

import io.greentalent.ledger.Breakdowns;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import io.greentalent.targets.Span;
import io.greentalent.targets.Standing;
import io.greentalent.targets.Standings;
import io.greentalent.web.Language;
import io.greentalent.web.SheetDownload;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The one page as a workbook (导出): the same queries, so the figures agree. Its folders' constraints guard it. */
@WebServlet({"/commission/standing.xlsx", "/operator/standing.xlsx"})
public class StandingExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Standings standings;

    @Inject
    transient Breakdowns breakdowns;

    @Inject
    transient CurrentCaller who;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        who.get().scope(Role.COMMISSION, Role.OPERATOR);
        var standing = standings.now();
        SheetDownload.send(response, "greentalent-" + standing.day() + ".xlsx", book -> {
            targets(book, standing);
            var window = standing.book().window();
            colleges(book, window);
            courses(book, window);
            months(book, window);
        });
    }

    private void targets(SheetWriter book, Standing standing) {
        var sheet = book.sheet(
                word("sheet.targets"),
                List.of(
                        SheetColumn.text(word("sheet.target"), 28),
                        SheetColumn.number(word("goal"), 14),
                        SheetColumn.number(word("sheet.counted"), 14),
                        SheetColumn.number(word("sheet.pending"), 14),
                        SheetColumn.text(word("sheet.taken"), 28)));
        for (var line : standing.lines()) {
            String name = Texts.of(language.locale(), line.target().key());
            if (line.measured()) {
                sheet.row(
                        name,
                        line.goal(),
                        line.actual(),
                        line.pending(),
                        standing.taken().toString());
            } else {
                sheet.row(name, null, null, null, word("notMeasured"));
            }
        }
        sheet.row(
                word("sheet.heads"),
                null,
                standing.others().heads(),
                null,
                standing.taken().toString());
        sheet.row(
                word("sheet.rule" + standing.others().rule()),
                null,
                standing.others().number(),
                null,
                standing.taken().toString());
        standing.others()
                .beside()
                .forEach((category, number) -> sheet.row(
                        word("sheet.beside." + category),
                        null,
                        number,
                        null,
                        standing.taken().toString()));
    }

    private void colleges(SheetWriter book, Span window) {
        var sheet = book.sheet(
                word("sheet.colleges"),
                List.of(
                        SheetColumn.text(word("college"), 28),
                        SheetColumn.number(word("sheet.counted"), 14),
                        SheetColumn.number(word("sheet.heads"), 14),
                        SheetColumn.number(word("sheet.pending"), 14)));
        var heads = breakdowns.headsByCollege(Scope.all(), window.from(), window.until());
        for (var row : breakdowns.byCollege(Scope.all(), window.from(), window.until())) {
            sheet.row(row.name(), row.counted(), heads.getOrDefault(row.collegeId(), 0L), row.pending());
        }
    }

    private void courses(SheetWriter book, Span window) {
        var sheet = book.sheet(
                word("sheet.courses"),
                List.of(
                        SheetColumn.text(word("sheet.code"), 28),
                        SheetColumn.text(word("course"), 28),
                        SheetColumn.number(word("sheet.counted"), 14)));
        for (var row : breakdowns.byCourse(Scope.all(), window.from(), window.until())) {
            sheet.row(row.code(), language.isEnglish() ? row.titleEn() : row.titleZh(), row.counted());
        }
    }

    private void months(SheetWriter book, Span window) {
        var sheet = book.sheet(
                word("sheet.months"),
                List.of(SheetColumn.text(word("sheet.month"), 28), SheetColumn.number(word("sheet.counted"), 14)));
        for (var row : breakdowns.byMonth(Scope.all(), window.from(), window.until())) {
            sheet.row(row.month(), row.counted());
        }
    }

    private String word(String key) {
        return Texts.of(language.locale(), "webtargets." + key);
    }
}
