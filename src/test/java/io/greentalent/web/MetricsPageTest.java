package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What Prometheus reads from the running server, and that dashboard and alerts ask for nothing else. */
class MetricsPageTest extends PageTest {
    private static final Path FOLDER = Path.of("docker/monitoring");
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:greentalent|http_server|connectionpool|session|threadpool|jvm|process)_[a-z_]+\\b(?=\\{|\\[|\\s|\\)|,|$)");
    /** There once the thing itself has happened: a collision of two transactions, a pause of the collector. */
    private static final Set<String> RARE = Set.of("greentalent_transaction_retries_total", "jvm_gc_pause_seconds_sum");

    private final Visitor watcher = Visitor.nobody(BASE);

    private String metrics() {
        var answer = watcher.get("/metrics");
        assertEquals(200, answer.status());
        return answer.text();
    }

    private Set<String> told() {
        return metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(List<String> expressions) {
        return expressions.stream()
                .flatMap(text -> NAME.matcher(text).results().map(m -> m.group()))
                .filter(name -> !RARE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it takes for every figure to have been told once. */
    private void work() {
        signIn("college");
        read("zh-CN");
        watcher.with("Authorization", "Bearer nobody").get("/api/v1/colleges");
    }

    @Test
    void theDashboardAsksForWhatThereIs() throws IOException {
        work();
        var dashboard = JsonParser.parseString(Files.readString(FOLDER.resolve("dashboard.json")))
                .getAsJsonObject();
        var asked = new java.util.ArrayList<String>();
        dashboard
                .getAsJsonArray("panels")
                .forEach(panel -> panel.getAsJsonObject()
                        .getAsJsonArray("targets")
                        .forEach(t -> asked.add(t.getAsJsonObject().get("expr").getAsString())));
        missesNothing(named(asked));
    }

    @Test
    void theAlertsAskForWhatThereIs() throws IOException {
        work();
        missesNothing(named(expressions(yaml("alerts.yaml"))));
    }

    private void missesNothing(Set<String> names) {
        assertTrue(names.size() > 7, names::toString);
        names.removeAll(told());
        assertEquals(Set.of(), names);
    }

    @Test
    void prometheusIsToldWhereTheAlertsAre() throws IOException {
        var settings = (Map<?, ?>) yaml("prometheus.yaml");
        assertEquals(List.of("alerts.yaml"), settings.get("rule_files"));
    }

    private static Object yaml(String name) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FOLDER.resolve(name)));
    }

    private static List<String> expressions(Object alerts) {
        var group = (Map<?, ?>) ((List<?>) ((Map<?, ?>) alerts).get("groups")).getFirst();
        return ((List<?>) group.get("rules"))
                .stream().map(rule -> (String) ((Map<?, ?>) rule).get("expr")).toList();
    }

    @Test
    void routesAreTemplatesAndNobodyIsNamed() {
        work();
        signIn("operator");
        open("/operator/accounts.xhtml?q=13900000000");
        page.navigate(BASE + "/no/such/page/13900000001");
        String text = metrics();
        assertTrue(text.contains("route=\"/operator/accounts.xhtml\""));
        assertFalse(text.contains("1390000000"), "what was asked for is no label");
    }

    @Test
    void whatAProxyPassesOnFindsNoMetrics() {
        assertEquals(
                404,
                watcher.with("X-Forwarded-For", "203.0.113.7").get("/metrics").status());
    }
}
