package io.greentalent.web;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that a browser or another system can ask the application for, taken from the application itself (路由清单). */
final class Routes {
    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.greentalent");

    /** Pages and servlets by their paths, API routes as {@code GET /api/v1/…}. */
    Set<String> all() {
        return Stream.of(pages(), servlets(), api()).flatMap(s -> s).collect(toCollection(TreeSet::new));
    }

    /** Every page that is not a part of another one. */
    private static Stream<String> pages() {
        try (var files = Files.walk(WEBAPP)) {
            return files
                    .map(file -> "/" + WEBAPP.relativize(file))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> servlets() {
        return classes.stream()
                .flatMap(c -> c.tryGetAnnotationOfType(WebServlet.class).stream())
                .flatMap(
                        servlet -> Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns())));
    }

    private Stream<String> api() {
        String root = classes.stream()
                .flatMap(c -> c.tryGetAnnotationOfType(ApplicationPath.class).stream())
                .map(ApplicationPath::value)
                .findFirst()
                .orElse("");
        return classes.stream()
                .filter(c -> c.isAnnotatedWith(Path.class))
                .flatMap(c -> c.getMethods().stream()
                        .flatMap(m -> method(m).map(verb -> verb + " " + joined(root, path(c), path(m))).stream()));
    }

    /** The HTTP method of an annotation that is itself annotated with one, such as GET. */
    private static Optional<String> method(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(a -> a.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value();
    }

    private static String path(JavaCodeUnit method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    /** With one slash between the parts and without the patterns that ids keep to: {@code {id: \d+}} is {@code {id}}. */
    private static String joined(String... parts) {
        return ("/" + String.join("/", parts))
                .replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }
}
