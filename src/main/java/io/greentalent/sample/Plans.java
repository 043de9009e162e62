package io.greentalent.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Which offerings there are to be (排课计划): closed ones spread evenly over the months behind, then running ones with
 * sessions today. Each is computed when it is asked for, so that their number costs no memory.
 */
final class Plans {
    /** How many people of an earlier offering are on one that meets at the same hours. */
    private static final int IN_TWO_PLACES = 3;

    private final Size size;
    private final Calendar calendar;
    private final List<Course> courses;
    private final int colleges = Invented.COLLEGES.size();

    Plans(Size size, Calendar calendar, List<Course> courses) {
        this.size = size;
        this.calendar = calendar;
        this.courses = List.copyOf(courses);
    }

    int count() {
        return size.offerings() + size.running();
    }

    /** The offering of that number, counted from 0; its id is one more. */
    Plan get(int index) {
        if (index >= size.offerings()) {
            return running(index);
        }
        return switch (Oddity.of(index)) {
            case TWO_PLACES -> inTwoPlaces(index);
            case HANDED_IN_AGAIN -> handedInAgain(index);
            case Oddity oddity -> closed(index, oddity);
        };
    }

    private Plan closed(int index, Oddity oddity) {
        var start = calendar.closedStart(index, size.offerings(), size.sessions());
        return plan(index, start, 0).with(oddity);
    }

    private Plan running(int index) {
        int weeks = 1 + (index - size.offerings()) % Math.max(1, size.sessions() - 2);
        return plan(index, calendar.today().minusWeeks(weeks), 0);
    }

    /** It meets with the offering of the same college before it, whose last people are its first ones. */
    private Plan inTwoPlaces(int index) {
        int before = index - colleges;
        var start = calendar.closedStart(before, size.offerings(), size.sessions());
        return plan(index, start, -IN_TWO_PLACES)
                .at(plan(before, start, 0).meetings())
                .with(Oddity.TWO_PLACES);
    }

    /** The next college hands in the same people for the same course, a day later. */
    private Plan handedInAgain(int index) {
        var before = closed(index - 1, Oddity.NONE);
        return Plan.of(
                        index + 1L,
                        index % colleges,
                        before.course(),
                        before.startsOn().plusDays(1),
                        size.sessions())
                .of(before.people())
                .with(Oddity.HANDED_IN_AGAIN);
    }

    private Plan plan(int index, LocalDate start, int shift) {
        int college = index % colleges;
        int first = index / colleges * size.seats() + shift;
        return Plan.of(
                        index + 1L,
                        college,
                        courses.get((index + index / colleges) % courses.size()),
                        start,
                        size.sessions())
                .of(new Plan.People(college, first));
    }
}
