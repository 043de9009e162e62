package io.greentalent.web.rosters;

import static io.greentalent.shared.Role.COLLEGE;

import io.greentalent.rosters.DownloadRosterErrors;
import io.greentalent.rosters.RosterTemplate;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import io.greentalent.web.Language;
import io.greentalent.web.SheetDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.OutputStream;
import java.util.List;

/** The files that the officer takes along (名册下载): the empty template, and what is wrong with a report's rows. */
@Named
@RequestScoped
public class RosterDownloads {
    private static final int NARROW = 12;
    private static final int WIDE = 48;

    @Inject
    Rosters rosters;

    @Inject
    DownloadRosterErrors errors;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    private long id;

    public void template() {
        SheetDownload.send(say("webrosters.template.file"), out -> RosterTemplate.write(out, language.locale()));
    }

    /** Rows, columns and positions; no number and no name. */
    public void errors() {
        var report = rosters.get(id, who.get().scope(COLLEGE));
        var lines = errors.lines(id);
        SheetDownload.send(say("webrosters.errors.file", report.number()), out -> write(lines, out));
    }

    private void write(List<DownloadRosterErrors.Line> lines, OutputStream out) {
        var columns = List.of(
                SheetColumn.text(say("webrosters.errors.sheet"), NARROW),
                SheetColumn.number(say("webrosters.errors.row"), NARROW),
                SheetColumn.text(say("webrosters.errors.column"), NARROW),
                SheetColumn.text(say("webrosters.errors.verdict"), NARROW),
                SheetColumn.text(say("webrosters.errors.rule"), NARROW * 2),
                SheetColumn.text(say("webrosters.errors.positions"), NARROW),
                SheetColumn.text(say("webrosters.errors.sentence"), WIDE),
                SheetColumn.text(say("webrosters.errors.mend"), WIDE));
        try (var sheet = SheetWriter.to(out)) {
            sheet.sheet(say("webrosters.errors.title"), columns);
            lines.forEach(l -> sheet.row(
                    l.sheet(), l.row(), l.column(), l.verdict(), l.rule(), l.positions(), l.sentence(), l.mend()));
        }
    }

    private String say(String key, Object... args) {
        return Texts.of(language.locale(), key, args);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
