package io.greentalent.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that makes a browser save an answer under a name (RFC 6266). */
public final class Attachment {
    public static final String HEADER = "Content-Disposition";

    private Attachment() {}

    /** The header's value for that name, which may hold any characters. */
    public static String named(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
