package io.greentalent.courses;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.ClassHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();

    @Test
    void theIndexNamesEveryCourseFolder() throws IOException {
        try (var folders = Files.list(Path.of("courseware"))) {
            var withCourse = folders.filter(f -> Files.exists(f.resolve("course.yaml")))
                    .map(f -> f.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(withCourse, new TreeSet<>(catalogue.index()));
        }
    }

    @Test
    void everyCourseCouldBeHandedInAsItIs() {
        assertAll(catalogue.courses().stream()
                .map(Catalogue.Shipped::course)
                .map(course -> () -> Submission.check(course.outline(), 1)));
    }

    @Test
    void theCatalogueCoversAllThreeFieldsWithMoreThanTenCourses() {
        var courses =
                catalogue.courses().stream().map(Catalogue.Shipped::course).toList();
        assertTrue(courses.size() >= 10);
        assertEquals(
                EnumSet.allOf(Field.class),
                courses.stream().map(CatalogueCourse::field).collect(Collectors.toSet()));
    }

    @Test
    void everyTextFitsItsColumnAndStandsInBothLanguages() {
        assertAll(catalogue.courses().stream().map(Catalogue.Shipped::course).map(course -> () -> {
            new CourseVersion(1, 1, course.outline(), 0);
            assertTrue(course.outline().units().stream()
                    .noneMatch(u -> u.title().en().isEmpty() || u.content().en().isEmpty()));
        }));
    }

    @Test
    void aCourseIsReadAsItIsWritten() {
        var course = catalogue.courses().getFirst().course();
        assertEquals("GT-EA-01", course.code());
        assertEquals("Industrial Energy Auditing", course.title().en());
        assertEquals("90001", course.college());
        assertEquals(ClassHours.of(24), course.outline().theory());
        assertEquals("主编", course.outline().authors().getFirst().part());
    }

    @Test
    void aCourseWithoutHoursIsNamedByItsFolder() {
        var fault = assertThrows(IllegalStateException.class, () -> CatalogueCourse.read("gt-x", "code: GT-XX-01"));
        assertTrue(fault.getMessage().contains("gt-x"));
    }
}
