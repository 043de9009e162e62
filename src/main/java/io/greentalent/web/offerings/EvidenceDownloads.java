package io.greentalent.web.offerings;

import io.greentalent.learning.DownloadEvidenceSheet;
import io.greentalent.learning.FindingsSheet;
import io.greentalent.learning.PreviewEvidenceSheet;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import io.greentalent.web.SheetDownload;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The files of an offering's evidence (学习记录下载): the sheet to fill in, and what is wrong with one. */
@Named
@RequestScoped
public class EvidenceDownloads {
    @Inject
    Offerings offerings;

    @Inject
    DownloadEvidenceSheet sheet;

    @Inject
    PreviewEvidenceSheet preview;

    @Inject
    Side side;

    @Inject
    Language language;

    private long id;
    private long file;

    /** The sheet, with what is recorded already. */
    public void template() {
        send("webofferings.import.sheetName", sheet.file(id, language.locale()));
    }

    /** Where, why and how to mend; never a cell's content. */
    public void findings() {
        send("webofferings.import.findingsName", FindingsSheet.of(preview.preview(id, file), language.locale()));
    }

    private void send(String key, byte[] content) {
        String number = offerings.row(id, side.scope()).number();
        SheetDownload.send(Texts.of(language.locale(), key, number), out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getFile() {
        return file;
    }

    public void setFile(long file) {
        this.file = file;
    }
}
