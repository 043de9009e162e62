package io.greentalent;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import java.util.Set;

/** Which classes the container of a database test holds: every room below the web, with the server's parts replaced. */
final class Rooms {
    private static final Set<String> SERVERS_OWN = Set.of(
            "io.greentalent.shared.Database",
            "io.greentalent.shared.Boot",
            "io.greentalent.shared.Time",
            "io.greentalent.shared.Settings",
            "io.greentalent.shared.Threads");
    private static final Set<String> NOT_HERE = Set.of("io.greentalent.web", "io.greentalent.signin");

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.greentalent").stream()
                    .filter(c -> !SERVERS_OWN.contains(c.getName()))
                    .filter(c ->
                            NOT_HERE.stream().noneMatch(p -> c.getPackageName().startsWith(p)))
                    .filter(c -> !c.isAnonymousClass() && !c.isInterface() && !c.isEnum())
                    .filter(Rooms::isBean)
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private Rooms() {}

    private static boolean isBean(JavaClass c) {
        return c.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                || c.isAnnotatedWith("jakarta.enterprise.context.RequestScoped")
                || c.isAnnotatedWith("jakarta.enterprise.context.Dependent")
                || c.isAnnotatedWith("io.greentalent.shared.UseCase")
                || c.isAnnotatedWith("jakarta.interceptor.Interceptor");
    }

    static SeContainerInitializer select(SeContainerInitializer initializer) {
        CLASSES.forEach(initializer::addBeanClasses);
        return initializer.addBeanClasses(TestServer.class);
    }
}
