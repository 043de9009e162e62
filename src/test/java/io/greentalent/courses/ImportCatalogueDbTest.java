package io.greentalent.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.files.FileStore;
import io.greentalent.partners.College;
import io.greentalent.partners.RegisterCollege;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportCatalogueDbTest extends DbTest {
    @Test
    void theCatalogueIsImportedOnce() {
        long college = the(RegisterCollege.class)
                .register("90001", "Yuheng College", "Yuheng", new College.Contact("Qin Yue", "", ""));
        as(caller(901, null, Role.OPERATOR));
        var outcome = the(ImportCatalogue.class).importAll();
        assertEquals(12, outcome.made());
        assertEquals(
                new ImportCatalogue.Outcome(0, 12), the(ImportCatalogue.class).importAll());
        var course = the(Courses.class).coded("GT-EA-01").orElseThrow();
        assertEquals(college, course.collegeId());
        assertEquals(0, the(Courses.class).coded("GT-WH-04").orElseThrow().collegeId());
        var version = the(Courses.class).versions(course.id(), Scope.all()).getFirst();
        var file = the(FileStore.class).get(version.materials().getFirst().fileId(), Scope.all());
        assertTrue(new String(the(FileStore.class).content(file), StandardCharsets.UTF_8).contains("课程大纲"));
    }
}
