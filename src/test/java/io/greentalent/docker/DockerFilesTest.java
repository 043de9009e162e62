package io.greentalent.docker;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the containers fit the product and each other, as far as that can be known without a container engine. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\b");
    private static final Pattern COPIED =
            Pattern.compile("^COPY (?!.*--from)(?:--\\S+ )*(.+) \\S+$", Pattern.MULTILINE);

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object it) {
        var map = new LinkedHashMap<>((Map<String, Object>) it);
        // YAML 1.2 knows no merge keys; compose does.
        if (map.remove("<<") instanceof Map<?, ?> more) {
            map(more).forEach(map::putIfAbsent);
        }
        return map;
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(read("docker/compose.yaml")));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        var services = new LinkedHashMap<String, Map<String, Object>>();
        map(compose().get("services")).forEach((name, it) -> services.put(name, map(it)));
        return services;
    }

    private static List<?> list(Object it) {
        return it == null ? List.of() : (List<?>) it;
    }

    @Test
    void twoNodesStandBehindAProxyWithADatabaseAndAnIdentityProvider() throws IOException {
        assertEquals(
                Set.of("node1", "node2", "proxy", "mysql", "keycloak", "mail"),
                services().keySet());
        assertEquals(services().get("node1"), services().get("node2"));
    }

    @Test
    void onlyTheProxyKeycloakAndTheCatcherOfMailsCanBeReached() throws IOException {
        var open = services().entrySet().stream()
                .filter(s -> s.getValue().containsKey("ports"))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of("keycloak", "mail", "proxy"), open);
        for (String closed : List.of("node1", "node2", "mysql")) {
            assertEquals(List.of("inside"), services().get(closed).get("networks"), closed);
        }
    }

    @Test
    void everyFileThatIsMountedOrCopiedIsThere() throws IOException {
        for (var service : services().values()) {
            for (Object volume : list(service.get("volumes"))) {
                String from = volume.toString().split(":", -1)[0];
                assertTrue(!from.startsWith(".") || Files.exists(DOCKER.resolve(from)), from);
            }
        }
        var copied = COPIED.matcher(read("docker/Dockerfile"));
        int files = 0;
        while (copied.find()) {
            for (String from : copied.group(1).split(" ")) {
                assertTrue(Files.exists(Path.of(from)), from);
                files++;
            }
        }
        assertTrue(files > 5, "only " + files + " files are copied");
    }

    @Test
    void everySecretIsAFileOfItsOwnThatMakeSecretsMakes(@TempDir Path folder) throws Exception {
        var made = new ProcessBuilder("docker/make-secrets", folder.toString())
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertEquals(0, made.waitFor());
        var secrets = map(compose().get("secrets"));
        for (var secret : secrets.entrySet()) {
            assertEquals("./secrets/" + secret.getKey(), map(secret.getValue()).get("file"));
            var file = folder.resolve(secret.getKey());
            assertTrue(Files.readString(file).length() >= 32, secret.getKey());
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        for (var service : services().entrySet()) {
            for (Object secret : list(service.getValue().get("secrets"))) {
                assertTrue(secrets.containsKey(secret.toString()), service.getKey() + " " + secret);
            }
        }
    }

    @Test
    void noSecretStandsInTheEnvironment() throws IOException {
        for (var service : services().entrySet()) {
            var environment = service.getValue().get("environment");
            for (String name :
                    environment == null ? Set.<String>of() : map(environment).keySet()) {
                assertFalse(
                        name.matches(".*(PASSWORD|SECRET|TOKEN)$"),
                        service.getKey() + " tells " + name + " to everybody");
            }
        }
    }

    @Test
    void theEntrypointReadsEachSecretOfTheNodes() throws IOException {
        var files = map(services().get("node1").get("environment")).keySet().stream()
                .filter(name -> name.endsWith("_FILE"))
                .map(name -> name.substring(0, name.length() - "_FILE".length()))
                .collect(toCollection(TreeSet::new));
        assertEquals(files, names(read("docker/entrypoint"), "for name in (.*); do"));
        var ofKeycloak = map(services().get("keycloak").get("environment")).keySet().stream()
                .filter(name -> name.endsWith("_FILE"))
                .map(name -> name.substring(0, name.length() - "_FILE".length()))
                .collect(toCollection(TreeSet::new));
        assertEquals(ofKeycloak, names(read("docker/keycloak/with-secrets"), "for name in (.*); do"));
    }

    private static Set<String> names(String script, String loop) {
        Matcher found = Pattern.compile(loop).matcher(script);
        assertTrue(found.find());
        return new TreeSet<>(List.of(found.group(1).split(" ")));
    }

    /** A variable that nothing reads would be a setting without effect. */
    @Test
    void everyVariableOfTheNodesIsReadByTheServer() throws IOException {
        var known = new TreeSet<String>();
        var read = new StringBuilder();
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("liberty")), Files.walk(Path.of("src/main/java")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read.append(Files.readString(file)).append('\n');
            }
        }
        VARIABLE.matcher(read).results().forEach(m -> known.add(m.group(1)));
        Pattern.compile("[\"{]([a-z]+(?:\\.[a-z]+)+)[\"}]")
                .matcher(read)
                .results()
                .forEach(m ->
                        known.add(m.group(1).toUpperCase(java.util.Locale.ROOT).replace('.', '_')));
        for (String name : map(services().get("node1").get("environment")).keySet()) {
            String variable = name.endsWith("_FILE") ? name.substring(0, name.length() - "_FILE".length()) : name;
            assertTrue(known.contains(variable), variable + " is read by nothing");
        }
    }

    @Test
    void everyVariableOfTheRealmIsGivenToKeycloak() throws IOException {
        var environment = map(services().get("keycloak").get("environment")).keySet();
        Pattern.compile("\\$\\{(GREENTALENT_[A-Z_]+)")
                .matcher(read("docker/keycloak/realm-greentalent.json"))
                .results()
                .map(m -> m.group(1))
                .forEach(name -> assertTrue(
                        environment.contains(name) || environment.contains(name + "_FILE"), name + " is not given"));
    }

    @Test
    void eachImageHasAVersion() throws IOException {
        for (var service : services().entrySet()) {
            var image = service.getValue().get("image");
            assertTrue(
                    image.equals("greentalent") || image.toString().matches("[a-z.]+/.+:[v0-9][^:]*"),
                    service.getKey() + ": " + image);
        }
        Pattern.compile("^FROM (\\S+)", Pattern.MULTILINE)
                .matcher(read("docker/Dockerfile"))
                .results()
                .forEach(m -> assertTrue(m.group(1).matches("[a-z.]+/.+:[0-9].*"), m.group(1)));
    }

    @Test
    void theServerInTheImageIsTheOneThatTheTestsRunOn() throws IOException {
        var version = Pattern.compile("<liberty.version>(.*)</liberty.version>").matcher(read("pom.xml"));
        assertTrue(version.find());
        assertTrue(read("docker/Dockerfile").contains("open-liberty:" + version.group(1) + "-full-"));
        assertTrue(read("docker/Dockerfile").contains("\nUSER 1001\n"), "the server must not run as root");
        assertTrue(read("docker/Dockerfile").contains("\nHEALTHCHECK "));
    }
}
