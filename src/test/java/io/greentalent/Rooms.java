package io.greentalent;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.faces.view.ViewScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which classes the container of a database test holds: every room below the web, with the server's parts replaced. */
final class Rooms {
    private static final Set<String> SERVERS_OWN = Set.of(
            "io.greentalent.shared.Database",
            "io.greentalent.shared.Boot",
            "io.greentalent.shared.Connections",
            "io.greentalent.shared.Time",
            "io.greentalent.shared.Settings",
            "io.greentalent.shared.Threads");
    private static final Set<String> NOT_HERE = Set.of(
            "io.greentalent.web",
            "io.greentalent.signin",
            "io.greentalent.api",
            "io.greentalent.keycloak",
            "io.greentalent.watch");

    private static final List<Class<?>> CLASSES = beans("io.greentalent", Rooms::belowTheWeb);

    /** Looked for only where pages are wanted. */
    private static final class Pages {
        private static final List<Class<?>> CLASSES = beans("io.greentalent.web", c -> true);
    }

    private Rooms() {}

    private static List<Class<?>> beans(String root, Predicate<JavaClass> wanted) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(wanted)
                        .filter(c -> !c.isAnonymousClass() && !c.isInterface() && !c.isEnum())
                        .filter(Rooms::isBean)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean belowTheWeb(JavaClass c) {
        return !SERVERS_OWN.contains(c.getName())
                && NOT_HERE.stream().noneMatch(p -> c.getPackageName().startsWith(p));
    }

    private static boolean isBean(JavaClass c) {
        return c.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                || c.isAnnotatedWith("jakarta.enterprise.context.RequestScoped")
                || c.isAnnotatedWith("jakarta.enterprise.context.Dependent")
                || c.isAnnotatedWith("jakarta.faces.view.ViewScoped")
                || c.isAnnotatedWith("io.greentalent.shared.UseCase")
                || c.isAnnotatedWith("jakarta.interceptor.Interceptor");
    }

    static SeContainerInitializer select(SeContainerInitializer initializer) {
        CLASSES.forEach(initializer::addBeanClasses);
        return initializer.addBeanClasses(TestServer.class);
    }

    /** The rooms and the beans of their pages; a page lives as long as its request. */
    static SeContainerInitializer selectWithPages(SeContainerInitializer initializer) {
        Pages.CLASSES.forEach(initializer::addBeanClasses);
        return select(initializer).addBeanClasses(TestRequest.class).addExtensions(new ViewIsRequest());
    }

    /** No view outlives its request here: there is no Faces that would keep it. */
    static class ViewIsRequest implements Extension {
        void make(@Observes @WithAnnotations(ViewScoped.class) ProcessAnnotatedType<?> type) {
            type.configureAnnotatedType()
                    .remove(a -> a.annotationType() == ViewScoped.class)
                    .add(RequestScoped.Literal.INSTANCE);
        }
    }
}
