package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the running server says of its health, to whoever watches it. */
class HealthPageTest extends PageTest {
    private final Visitor watcher = Visitor.nobody(BASE);

    private JsonObject health(String of) {
        var answer = watcher.get("/health/" + of);
        assertEquals(200, answer.status(), answer.text());
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    private static Set<String> names(JsonObject health) {
        return StreamSupport.stream(health.getAsJsonArray("checks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(check -> check.get("name").getAsString() + " "
                        + check.get("status").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void readyNamesWhatItLookedAt() {
        var named = names(health("ready"));
        assertTrue(
                named.containsAll(Set.of("background UP", "data-folder UP", "database UP", "keys UP", "schema UP")),
                named::toString);
    }

    @Test
    void livingDependsOnTheProcessAlone() {
        assertEquals(Set.of("threads UP"), names(health("live")));
    }

    @Test
    void startedOnceEverythingBeforeTheFirstRequestIsDone() {
        assertEquals(Set.of("started UP"), names(health("started")));
    }

    @Test
    void nothingOfItNamesThePlaceOrTheDatabase() {
        String told = watcher.get("/health").text();
        assertFalse(told.contains("jdbc") || told.contains("/db") || told.contains("root"), told);
    }
}
