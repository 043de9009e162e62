package io.greentalent.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One offering to be invented: its days and its sessions, whose hours sum exactly to the syllabus.
 *
 * @param college counted from 0
 * @param people whom its roster names
 */
record Plan(
        long id, int college, Course course, LocalDate startsOn, List<Meeting> meetings, People people, Oddity oddity) {
    private static final int MINUTES_A_TENTH = 45;

    /** One session; hours in tenths. */
    record Meeting(int number, boolean practice, LocalDateTime starts, int tenths) {
        LocalDateTime ends() {
            return starts.plusMinutes((long) tenths * MINUTES_A_TENTH / 10);
        }
    }

    /**
     * People in a row.
     *
     * @param college whose, counted from 0
     * @param first the number of the first one among the college's, which begins again where they end
     */
    record People(int college, int first) {}

    static Plan of(long id, int college, Course course, LocalDate startsOn, int sessions) {
        int practical = course.practice() == 0
                ? 0
                : Math.clamp(
                        (long) Math.round((float) sessions * course.practice() / (course.theory() + course.practice())),
                        1,
                        sessions - 1);
        var meetings = new ArrayList<Meeting>();
        int theoretical = sessions - practical;
        for (int i = 0; i < sessions; i++) {
            boolean practice = i >= theoretical;
            int tenths = practice
                    ? share(course.practice(), practical, i - theoretical)
                    : share(course.theory(), theoretical, i);
            var time = (id + i) % 3 == 0 ? LocalTime.of(14, 0) : LocalTime.of(9, 0);
            meetings.add(new Meeting(i + 1, practice, startsOn.plusWeeks(i).atTime(time), tenths));
        }
        return new Plan(id, college, course, startsOn, List.copyOf(meetings), new People(college, 0), Oddity.NONE);
    }

    /** The same with those people. */
    Plan of(People whom) {
        return new Plan(id, college, course, startsOn, meetings, whom, oddity);
    }

    /** The same with something strange about it. */
    Plan with(Oddity what) {
        return new Plan(id, college, course, startsOn, meetings, people, what);
    }

    /** The same at the hours of those, of which there are as many. */
    Plan at(List<Meeting> others) {
        var moved = new ArrayList<Meeting>();
        for (int i = 0; i < meetings.size(); i++) {
            var m = meetings.get(i);
            moved.add(new Meeting(m.number(), m.practice(), others.get(i).starts(), m.tenths()));
        }
        return new Plan(id, college, course, startsOn, List.copyOf(moved), people, oddity);
    }

    /** Part i of n parts of a whole; the last takes what is left over. */
    private static int share(int whole, int n, int i) {
        int each = whole / n;
        return i == n - 1 ? whole - each * (n - 1) : each;
    }

    long collegeId() {
        return college + 1L;
    }

    LocalDate endsOn() {
        return meetings.getLast().starts().toLocalDate();
    }
}
