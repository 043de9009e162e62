package io.greentalent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.greentalent.shared.UseCase;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operator reads the audit log in words: each verb of each use case has a name. */
class UseCaseNamesTest {
    @Test
    void everyActOfAUseCaseHasAName() {
        var names = ResourceBundle.getBundle("messages.acts", Locale.SIMPLIFIED_CHINESE);
        var acts = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.greentalent")
                        .stream()
                        .filter(c -> c.isAnnotatedWith(UseCase.class))
                        .filter(c -> !c.getAnnotationOfType(UseCase.class).anonymous())
                        .flatMap(UseCaseNamesTest::verbs)
                        .toList();
        assertTrue(acts.size() > 60, acts::toString);
        assertEquals(
                "",
                String.join(
                        " ",
                        acts.stream()
                                .filter(act -> !names.containsKey("acts." + act))
                                .toList()));
    }

    private static Stream<String> verbs(JavaClass useCase) {
        return useCase.getMethods().stream()
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC)
                        && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(m -> useCase.getSimpleName() + "." + m.getName());
    }
}
