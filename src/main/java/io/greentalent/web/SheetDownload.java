package io.greentalent.web;

import io.greentalent.sheets.SheetWriter;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Answers with a spreadsheet to save (下载): a page's view action instead of the page, or a request of its own. */
public final class SheetDownload {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetDownload() {}

    /** Answers a request of its own with a workbook under that name, which may hold any characters. */
    public static void send(HttpServletResponse out, String name, Consumer<SheetWriter> content) throws IOException {
        out.setContentType(XLSX);
        out.setHeader(Attachment.HEADER, Attachment.named(name));
        try (var book = SheetWriter.to(out.getOutputStream())) {
            content.accept(book);
        }
    }

    /** Sends that spreadsheet under that name, which may hold any characters. */
    public static void send(String name, Consumer<OutputStream> content) {
        var faces = FacesContext.getCurrentInstance();
        var out = faces.getExternalContext();
        out.setResponseContentType(XLSX);
        out.setResponseHeader(Attachment.HEADER, Attachment.named(name));
        try {
            content.accept(out.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
