package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import io.greentalent.people.SampleAccounts;
import io.greentalent.shared.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in a field, a file or an address: an answer in words, never a failure of the server, and nothing of it
 * runs. Changes what it can reach, so it plays last.
 */
class WildInputPageTest extends PageTest {
    private static final String SHORT = "<script>alert(1)</script>'\"#{1+1}${7*7}=1+1|𠮷\u202e\ufffe\u0000";
    private static final String LONG = SHORT.repeat(200);
    private static final String TEXTS =
            "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file])"
                    + ":not([type=submit]):not([type=button]):visible, textarea:visible";
    private static final String WORDS = "input[type=text]:visible, textarea:visible";
    private static final String ASKS = ".ui-confirm-dialog:visible";
    private static final String BUTTONS = "button[type=submit]:visible, input[type=submit]:visible";
    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "abc",
            "%00",
            "%F0%A0%AE%B7",
            "%3Cscript%3E",
            "'%20or%201=1--");
    /** As somebody types who takes no notice of what a field asks for: it may be a day, or shut. */
    private static final String FILL = """
            (fields, text) => fields.forEach(field => {
              if (field.tagName === 'INPUT') { field.type = 'text'; }
              field.readOnly = false;
              field.disabled = false;
              field.value = text;
              ['input', 'change'].forEach(kind => field.dispatchEvent(new Event(kind, { bubbles: true })));
            })""";

    /** How many pages with forms a role has at least: a walk that finds fewer tried nothing. */
    private static final Map<Role, Integer> FORMS = Map.of(Role.OPERATOR, 10, Role.COLLEGE, 3, Role.INSTRUCTOR, 3);

    private static final Pattern PARAMETER = Pattern.compile("([?&][^=&]+=)[^&]*");

    /** Of them so many in each parameter, other ones in each. */
    private static final int EACH = Math.min(VALUES.size(), Integer.getInteger("wild.values", VALUES.size()));

    private final Set<String> sent = new TreeSet<>();
    private final List<String> ran = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void anAddressIsAnsweredWhateverStandsInIt(Role role) {
        signIn(SampleAccounts.username(role));
        var walk = Walk.of(role, BASE, page.request());
        var failed = walk.toLookAt(role, Comparator.naturalOrder()).values().stream()
                .flatMap(seen -> bent(seen.getFirst().address()))
                .filter(address -> answers(address) >= 500)
                .toList();
        assertEquals(List.of(), failed);
    }

    /** The address with each of its parameters bent in every way, and with parameters that pages know. */
    private static Stream<String> bent(String address) {
        String asked = address.contains("?") ? address : address + "?q=1&page=1&id=1";
        var parameters = PARAMETER.matcher(asked).results().toList();
        return parameters.stream()
                .flatMap(p -> values(asked + p.group(1))
                        .map(value -> asked.substring(0, p.start()) + p.group(1) + value + asked.substring(p.end())));
    }

    private static Stream<String> values(String parameter) {
        int first = Math.floorMod(parameter.hashCode(), VALUES.size());
        return IntStream.range(first, first + EACH).mapToObj(i -> VALUES.get(i % VALUES.size()));
    }

    private int answers(String address) {
        var answer = page.request().get(BASE + address);
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormIsAnsweredWhateverIsTyped(Role role) {
        signIn(SampleAccounts.username(role));
        listen();
        var walk = Walk.of(role, BASE, page.request());
        var flaws = new ArrayList<String>();
        walk.toLookAt(role, Comparator.naturalOrder())
                .values()
                .forEach(seen -> flaws.addAll(tried(seen.getFirst().address())));
        assertEquals("", String.join("\n", flaws));
        assertEquals(List.of(), ran);
        assertTrue(sent.size() >= FORMS.getOrDefault(role, 0), sent::toString);
    }

    private void listen() {
        page.onDialog(dialog -> {
            if (!"beforeunload".equals(dialog.type())) {
                ran.add(page.url() + ": " + dialog.message());
            }
            dialog.accept();
        });
    }

    private List<String> tried(String address) {
        page.navigate(BASE + address);
        var flaws = new ArrayList<String>();
        for (int form : formsWithFields()) {
            send(address, form, TEXTS, "");
            flaws.addAll(graveFlaws(address + " sent empty"));
            send(address, form, TEXTS, LONG);
            send(address, form, WORDS, SHORT);
        }
        return flaws;
    }

    /** Which forms of the page are sent to the server and have a field. */
    private int[] formsWithFields() {
        var forms = page.locator("main form[method=post]");
        return IntStream.range(0, forms.count())
                .filter(i -> forms.nth(i).locator(TEXTS).count() > 0
                        && forms.nth(i).locator(BUTTONS).count() > 0)
                .toArray();
    }

    private void send(String address, int form, String fields, String text) {
        page.navigate(BASE + address);
        var at = page.locator("main form[method=post]").nth(form);
        if (at.locator(BUTTONS).count() == 0) {
            return;
        }
        at.locator(fields).evaluateAll(FILL, text);
        press(address, at.locator(BUTTONS).last());
    }

    /** Until the server has answered, or the page asks first whether that is meant. */
    private void press(String address, Locator button) {
        boolean[] answered = {false};
        Consumer<Response> note =
                answer -> answered[0] |= "POST".equals(answer.request().method());
        page.onResponse(note);
        try {
            button.click();
            page.waitForCondition(
                    () -> answered[0] || page.locator(ASKS).count() > 0,
                    new Page.WaitForConditionOptions().setTimeout(4000));
        } catch (TimeoutError refusedByTheBrowser) {
            assertFalse(answered[0], address);
        } catch (PlaywrightException leaving) {
            page.waitForLoadState();
        } finally {
            page.offResponse(note);
        }
        if (answered[0]) {
            page.waitForLoadState();
            sent.add(address);
        } else {
            page.keyboard().press("Escape");
        }
    }
}
