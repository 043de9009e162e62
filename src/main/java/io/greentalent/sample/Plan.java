package io.greentalent.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** One offering to be invented: its days and its sessions, whose hours sum exactly to the syllabus. */
record Plan(long id, int college, Course course, LocalDate startsOn, List<Meeting> meetings, int firstPerson) {
    private static final int MINUTES_A_TENTH = 45;

    /** One session; hours in tenths. */
    record Meeting(int number, boolean practice, LocalDateTime starts, int tenths) {
        LocalDateTime ends() {
            return starts.plusMinutes((long) tenths * MINUTES_A_TENTH / 10);
        }
    }

    static Plan of(long id, int college, Course course, LocalDate startsOn, int sessions, int firstPerson) {
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
        return new Plan(id, college, course, startsOn, List.copyOf(meetings), firstPerson);
    }

    /** Part i of n parts of a whole; the last takes what is left over. */
    private static int share(int whole, int n, int i) {
        int each = whole / n;
        return i == n - 1 ? whole - each * (n - 1) : each;
    }

    LocalDate endsOn() {
        return meetings.getLast().starts().toLocalDate();
    }
}
