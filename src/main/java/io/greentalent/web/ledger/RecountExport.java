package io.greentalent.web.ledger;

import static java.util.stream.Collectors.toSet;

import io.greentalent.ledger.Difference;
import io.greentalent.ledger.Recount;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import io.greentalent.web.Address;
import io.greentalent.web.Denials;
import io.greentalent.web.Language;
import io.greentalent.web.SheetDownload;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that a recount sees otherwise, as a workbook (重算差别导出): counted anew when it is asked for, so its first sheet says
 * when that was and what came out. Nothing is kept of it. 404 for a version of the rule that there is not.
 */
@WebServlet({"/commission/checks/recount.xlsx", "/operator/checks/recount.xlsx"})
public class RecountExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Recount recount;

    @Inject
    transient Offerings offerings;

    @Inject
    transient Address address;

    @Inject
    transient Denials denials;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recount.Report report;
        try {
            int rule = rule();
            report = rule == 0 ? recount.compare() : recount.recountUnder(rule);
        } catch (NotFound | Denied e) {
            denials.refuse(request, response, e);
            return;
        }
        SheetDownload.send(response, "greentalent-recount-" + report.at().toLocalDate() + ".xlsx", book -> {
            figures(book, report);
            differences(book, report);
            mismatches(book, report);
        });
    }

    private int rule() {
        long rule = address.id("rule");
        if (rule > Integer.MAX_VALUE) {
            throw new NotFound("completionRule", rule);
        }
        return (int) rule;
    }

    private void figures(SheetWriter book, Recount.Report report) {
        var sheet = book.sheet(
                word("webledger.check.count"),
                List.of(
                        SheetColumn.text(word("webledger.check.sheet.at"), 20),
                        SheetColumn.number(word("webledger.check.sheet.examined"), 20),
                        SheetColumn.number(word("webledger.check.sheet.counted"), 20),
                        SheetColumn.number(word("webledger.check.sheet.upheld"), 20),
                        SheetColumn.number(word("webledger.check.sheet.met"), 32)));
        String at = report.at().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
        sheet.row(at, report.examined(), report.counted(), report.upheld(), report.met());
    }

    private void differences(SheetWriter book, Recount.Report report) {
        var sheet = book.sheet(
                word("webledger.check.sheet.differences"),
                List.of(
                        SheetColumn.text(word("webledger.check.sheet.what"), 48),
                        SheetColumn.number(word("webledger.check.sheet.personTime"), 14),
                        SheetColumn.text(word("webledger.check.sheet.offering"), 16),
                        SheetColumn.text(word("webledger.check.sheet.course"), 28),
                        SheetColumn.text(word("webledger.check.sheet.college"), 20),
                        SheetColumn.date(word("webledger.check.sheet.kept"), 24),
                        SheetColumn.date(word("webledger.check.sheet.evidence"), 24)));
        var named = offerings.rows(
                report.differences().stream().map(Difference::offeringId).collect(toSet()), Scope.all());
        for (var d : report.differences()) {
            Long personTime = d.personTimeId() == 0 ? null : d.personTimeId();
            var at = named.get(d.offeringId());
            sheet.row(
                    word(d.key()),
                    personTime,
                    at == null ? Long.toString(d.offeringId()) : at.number(),
                    at == null ? null : language.isEnglish() ? at.titleEn() : at.titleZh(),
                    at == null ? null : at.college(),
                    d.keptDay(),
                    d.evidenceDay());
        }
    }

    private void mismatches(SheetWriter book, Recount.Report report) {
        var sheet = book.sheet(
                word("webledger.check.sheet.mismatches"),
                List.of(
                        SheetColumn.text(word("webledger.check.sheet.what"), 48),
                        SheetColumn.text(word("webledger.check.sheet.key"), 28),
                        SheetColumn.number(word("webledger.check.sheet.entries"), 14),
                        SheetColumn.number(word("webledger.check.sheet.stored"), 14)));
        for (var m : report.mismatches()) {
            sheet.row(word(m.messageKey()), m.key(), m.entries(), m.kept());
        }
    }

    private String word(String key) {
        return Texts.of(language.locale(), key);
    }
}
