package io.greentalent.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import io.greentalent.web.Chromium;
import io.greentalent.web.SamplePassword;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A browser that counts what it is sent. */
final class Visits {
    private static final String BASE = System.getProperty("base.url", "http://localhost:9080");

    private final Page page;
    private final CDPSession network;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /** What a visit cost: requests that reached the server, and bytes over the wire with their headers. */
    record Cost(int requests, long bytes) {}

    Visits(Page page) {
        this.page = page;
        network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.loadingFinished", this::finished);
    }

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.path())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private void finished(JsonObject event) {
        long length = event.get("encodedDataLength").getAsLong();
        if (length > 0) {
            requests.incrementAndGet();
            bytes.addAndGet(length);
        }
    }

    void signIn(String username) {
        page.navigate(BASE + "/public/signin.xhtml");
        page.fill("[id='form:username']", username);
        page.fill("[id='form:password']", SamplePassword.ofAll());
        page.click("[id='form:signIn']");
        page.waitForURL(url -> !url.contains("/public/signin"));
    }

    /** As if the browser had never been here. */
    void forgetFiles() {
        network.send("Network.clearBrowserCache");
    }

    Cost open(String path) {
        requests.set(0);
        bytes.set(0);
        page.navigate(BASE + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new Cost(requests.get(), bytes.get());
    }
}
