package io.greentalent.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Answers a page's view action with a file instead of the page (下载), so that refusals lead to the same pages as elsewhere. */
public final class Download {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** A spreadsheet under that name, which may hold any characters. */
    public static void xlsx(String name, Consumer<OutputStream> content) {
        send(name, XLSX, content);
    }

    private static void send(String name, String mediaType, Consumer<OutputStream> content) {
        var faces = FacesContext.getCurrentInstance();
        var out = faces.getExternalContext();
        out.setResponseContentType(mediaType);
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        out.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + coded);
        try {
            content.accept(out.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
