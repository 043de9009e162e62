package io.greentalent.web.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Problem;
import org.junit.jupiter.api.Test;

class CourseFormTest {
    private static CourseForm hours(String theory) {
        var form = new CourseForm();
        form.getHead().with("theory", theory);
        return form;
    }

    @Test
    void halfAClassHourIsExact() {
        assertEquals(new ClassHours(45), hours("4.5").toOutline().theory());
    }

    @Test
    void aThirdOfAClassHourIsRefused() {
        var problem = assertThrows(Problem.class, () -> hours("0.33").toOutline());
        assertEquals("theory", problem.field());
    }

    @Test
    void fewerThanNoneAreRefused() {
        assertEquals(
                "webcourses.hoursMalformed",
                assertThrows(Problem.class, () -> hours("-1").toOutline()).key());
    }

    @Test
    void unitsAreNumberedAsTheyStand() {
        var form = new CourseForm();
        form.addUnit();
        form.getUnits().get(0).with("titleZh", "一");
        form.getUnits().get(1).with("titleZh", "二");
        form.removeUnit(0);
        assertEquals("二", form.toOutline().units().getFirst().title().zh());
    }
}
