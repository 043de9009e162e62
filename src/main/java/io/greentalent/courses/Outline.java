package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import java.util.List;

/**
 * What an author writes into a draft (课程大纲).
 *
 * @param theory class hours of theory in all
 * @param practice class hours of practice in all
 * @param units in the order of teaching; their number is their place
 * @param authors in the order of the title page
 */
public record Outline(ClassHours theory, ClassHours practice, Texts texts, List<Unit> units, List<Author> authors) {

    /**
     * The texts around the units.
     *
     * @param objectives one a line
     * @param references standards and laws, one a line
     */
    public record Texts(
            Wording objectives, Wording audience, Wording prerequisites, Wording assessment, String references) {
        public static final Texts NONE = new Texts(Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, "");
    }

    /** A teaching unit (教学单元). */
    public record Unit(Wording title, Wording content, ClassHours theory, ClassHours practice) {}

    /**
     * Who wrote it (编写人员).
     *
     * @param part what the author did: 主编, 副主编, 参编
     */
    public record Author(String name, String part, String organisation) {}

    /** Theory of all units, in class hours. */
    public ClassHours theoryOfUnits() {
        return units.stream().map(Unit::theory).reduce(ClassHours.NONE, ClassHours::plus);
    }

    /** Practice of all units, in class hours. */
    public ClassHours practiceOfUnits() {
        return units.stream().map(Unit::practice).reduce(ClassHours.NONE, ClassHours::plus);
    }

    /** True where there are units and their hours add up to those of the course, theory and practice each. */
    public boolean hoursAddUp() {
        return !units.isEmpty()
                && theoryOfUnits().equals(theory)
                && practiceOfUnits().equals(practice);
    }
}
