package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Plays users in a real browser against the server that {@code mvn verify} started with the sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageTest {
    protected static final String BASE = System.getProperty("base.url", "http://localhost:9080");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** So many rows of a table are judged: those after are of the same make. */
    private static final int ROWS = Integer.getInteger("look.rows", 1000);

    /** Where the test itself starts its servers. */
    private static final boolean STARTED_HERE = System.getProperty("test.server") != null;

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Of whoever signed in before: a password is hashed at length. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    /** One for each thread that plays: a browser answers the thread that started it. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(PageTest::started);

    /** What the browser complained of on any page: a test fails at its end when there is something. */
    private final List<String> complaints = new ArrayList<>();

    protected BrowserContext context;
    protected Page page;

    @BeforeAll
    static void waitForTheServer() throws Exception {
        if (!STARTED_HERE) {
            waitUntilReady();
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private static Browser started() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.path())
                        .setArgs(FLAGS));
    }

    /** The server is started before; a failed application would answer 404 for ever, so this gives up by itself. */
    private static void waitUntilReady() throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(BASE + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (int i = 0; i < 240; i++) {
            if (ready(client, request)) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError(
                "the server under test never became ready: see target/liberty/wlp/usr/servers/verify/logs");
    }

    private static boolean ready(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @BeforeEach
    void openContext() {
        complaints.clear();
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
    }

    /** Goes on in a browser of that kind, as another person with no session. */
    protected void use(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        // Colours that are still fading from light to dark would be judged half way.
        context = BROWSER.get().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(m -> {
            if ("error".equals(m.type()) && !m.text().contains("the server responded with a status of 4")) {
                complaints.add(page.url() + ": " + m.text());
            }
        });
        page.onResponse(r -> {
            if (r.status() >= 500) {
                complaints.add(r.url() + " answered " + r.status());
            }
        });
        page.onPageError(e -> complaints.add(page.url() + ": " + e));
    }

    @AfterEach
    void closeContext() {
        context.close();
        context = null;
        assertEquals(List.of(), complaints, "the browser complained");
    }

    /** Opens a path of the product; any answer but 200 fails. */
    protected void open(String path) {
        assertEquals(200, status(path), path);
    }

    /** Opens a path and gives the HTTP status. */
    protected int status(String path) {
        return page.navigate(BASE + path).status();
    }

    /** Goes on as one of the sample's accounts, at its first page: in the session that it has, or one that it begins. */
    protected void signIn(String username) {
        context.clearCookies();
        context.addCookies(SESSIONS.getOrDefault(username, List.of()));
        open("/app/home.xhtml");
        if (page.url().contains("/public/signin")) {
            giveName(username);
            SESSIONS.put(username, cookies());
        }
    }

    private List<Cookie> cookies() {
        return context.cookies().stream()
                .map(c -> new Cookie(c.name, c.value).setUrl(BASE))
                .toList();
    }

    /** The password of every account that signs in here. */
    protected String password() {
        return SamplePassword.ofAll();
    }

    private void giveName(String username) {
        page.fill("[id='form:username']", username);
        page.fill("[id='form:password']", password());
        page.click("[id='form:signIn']");
        page.waitForURL(url -> !url.contains("/public/signin"));
    }

    /** Presses what sends a form and waits for the page that answers: the old one may look just like it. */
    protected void send(String id) {
        answered(page.locator("[id='" + id + "']"));
    }

    /** Presses what asks once more before it sends, says yes, and waits for the page that answers. */
    protected void agree(String id) {
        page.click("[id='" + id + "']");
        var dialog = page.locator(".ui-confirm-dialog:visible");
        dialog.waitFor();
        assertFalse(dialog.innerText().isBlank(), id);
        assertEquals(List.of(), crampedIn(dialog), id);
        answered(dialog.locator(".ui-confirmdialog-yes"));
    }

    /** The line heights of what a dialog asks that are less than one and a half times its letters. */
    private static List<?> crampedIn(Locator dialog) {
        return (List<?>) dialog.locator(".ui-confirm-dialog-message").evaluateAll("""
                texts => texts.map(text => getComputedStyle(text))
                    .filter(style => !(parseFloat(style.lineHeight) >= 1.5 * parseFloat(style.fontSize)))
                    .map(style => style.lineHeight)""");
    }

    private void answered(Locator button) {
        button.evaluate("it => { it.ownerDocument.documentElement.dataset.sent = '1'; }");
        button.click();
        page.waitForSelector("html:not([data-sent])");
        page.waitForLoadState();
    }

    /** Waits until a note on the page holds these words. */
    protected void said(String words) {
        page.locator("#notes", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    /** Fails when axe finds anything serious or critical on the page as it stands, in the light and the dark theme. */
    protected void accessible(String what) {
        assertEquals(List.of(), graveFlaws(what));
    }

    /** What axe finds serious or critical on the page as it stands; in the dark theme, only colours can differ. */
    protected List<String> graveFlaws(String what) {
        var flaws = new ArrayList<String>();
        var colours = axe().withRules(List.of("color-contrast"));
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            flaws.addAll(graveFlaws(what + " (" + scheme + ")", scheme == ColorScheme.DARK ? colours : axe()));
        }
        return flaws;
    }

    /** Everything that axe knows, on the page itself: its other way opens a page more for each report. */
    protected AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .exclude("main tbody tr:nth-child(n+" + (ROWS + 1) + ")")
                .setLegacyMode(true);
    }

    /** What these rules find serious or critical, in the theme as it is. */
    protected List<String> graveFlaws(String what, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(v -> GRAVE.contains(v.getImpact()))
                .map(v ->
                        what + " " + v.getId() + ": " + v.getNodes().getFirst().getHtml())
                .toList();
    }

    /** The page does not scroll sideways, on a small phone or at a desk. */
    protected void fits(String what) {
        assertEquals(List.of(), wideness(what));
    }

    /** How much wider the page is than a small phone or the screen of a desk, if it is. */
    protected List<String> wideness(String what) {
        page.setViewportSize(360, 740);
        int phone = wider();
        page.setViewportSize(1280, 900);
        int desk = wider();
        return phone <= 0 && desk <= 0
                ? List.of()
                : List.of(what + " is " + phone + " px wider than a phone, " + desk + " px than a desk");
    }

    private int wider() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /** Chooses the language of the pages in their head, as every account may: zh-CN, en. */
    protected void read(String language) {
        page.navigate(BASE + "/app/tasks.xhtml");
        page.click("summary:has(.pi-language)");
        page.click("button[name='language'][value='" + language + "']");
        page.waitForSelector("html[lang='" + language + "']");
    }

    /** Keeps a picture of the page under {@code target/pictures}. */
    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("pictures", "target/pictures"), name + ".png"))
                .setFullPage(true));
    }

    /** As the operator, opens an offering of the course without practice, over since yesterday; gives its id. */
    protected String openOffering(String number, int college, String instructor, int capacity) {
        return openOffering(number, "碳市场", college, instructor, capacity);
    }

    /** As the operator, opens an offering of that course, over since yesterday; gives its id. */
    protected String openOffering(String number, String course, int college, String instructor, int capacity) {
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        use(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
        signIn("operator");
        open("/operator/offerings/new.xhtml?college=" + college);
        page.fill("[id='form:number']", number);
        choose("form:course", course);
        choose("form:term", "^" + termOf(today) + "$");
        choose("form:instructor", instructor);
        page.fill("[id='form:startsOn']", today.minusDays(30).toString());
        page.fill("[id='form:endsOn']", today.minusDays(1).toString());
        page.fill("[id='form:capacity']", Integer.toString(capacity));
        page.click("[id='form:save']");
        page.waitForURL("**/offerings/sessions.xhtml?id=*");
        return page.url().replaceAll(".*id=(\\d+).*", "$1");
    }

    /** Terms begin in September and in March: 2026-2027-1, 2026-2027-2. */
    protected static String termOf(LocalDate day) {
        int year = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
        boolean spring = day.getMonthValue() >= 3 && day.getMonthValue() < 9;
        return year + "-" + (year + 1) + (spring ? "-2" : "-1");
    }

    /** The option whose text has that pattern; of several the last one. */
    protected void choose(String id, String pattern) {
        var option = page.locator(
                        "[id='" + id + "'] option", new Page.LocatorOptions().setHasText(Pattern.compile(pattern)))
                .last();
        page.selectOption("[id='" + id + "']", option.getAttribute("value"));
    }
}
