package io.greentalent.signin;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Sends a browser to another host after a form (离开页). A redirect would be refused: the content policy lets our forms lead to this host
 * only, and a page that leads on by itself is no answer to a form any more.
 */
final class Farewell {
    private Farewell() {}

    static void to(FacesContext faces, String address) throws IOException {
        var external = faces.getExternalContext();
        external.responseReset();
        external.setResponseHeader("Refresh", "0;url=" + address);
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("Referrer-Policy", "no-referrer");
        external.setResponseContentType("text/html;charset=UTF-8");
        external.getResponseOutputWriter()
                .write("<!DOCTYPE html><html lang=\"zh-CN\"><head><title>绿才 GreenTalent</title></head><body><a href=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\">→</a></body></html>");
        faces.responseComplete();
    }
}
