package io.greentalent.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Answers a page's view action with a spreadsheet instead of the page (下载), so that refusals lead to the same pages as elsewhere. */
public final class SheetDownload {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetDownload() {}

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
