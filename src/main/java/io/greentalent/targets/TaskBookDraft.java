package io.greentalent.targets;

import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * What a new version of the task book shall say (任务书内容).
 *
 * @param personTimes the target of person-times (人次) over the whole window
 * @param courses the target of courses developed
 * @param colleges the target of partner colleges with an agreement in force
 * @param years the yearly split: numbered from 1, from the first to the last day without gaps, adding up to the whole
 * @param note why this version, for those who audit it
 */
public record TaskBookDraft(
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        int personTimes,
        int courses,
        int colleges,
        List<TaskBookYear> years,
        String note) {
    private static final int NAME = 160;
    private static final int NOTE = 500;

    public TaskBookDraft {
        years = List.copyOf(years);
    }

    /**
     * What the notice says (渝经信节能〔2023〕2号): 2023-03 to 2025-11, 3000 person-times, 10 courses, "with colleges". It splits
     * nothing by year: calendar years of 10, 12 and 11 months, with person-times in that proportion, are ours.
     */
    static TaskBookDraft ofTheNotice(String name, String note) {
        return new TaskBookDraft(
                name,
                LocalDate.of(2023, 3, 1),
                LocalDate.of(2025, 11, 30),
                3000,
                10,
                1,
                List.of(
                        new TaskBookYear(1, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 12, 31), 900),
                        new TaskBookYear(2, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), 1100),
                        new TaskBookYear(3, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 30), 1000)),
                note);
    }

    /** Refuses, at the field, what a task book can't say. */
    void check() {
        text(name, NAME, "name");
        text(note, NOTE, "note");
        if (endsOn.isBefore(startsOn)) {
            throw Problem.of("targets.book.daysReversed", startsOn, endsOn).at("endsOn");
        }
        positive(personTimes, "personTimes");
        positive(courses, "courses");
        positive(colleges, "colleges");
        checkYears();
    }

    private void checkYears() {
        var expected = startsOn;
        long sum = 0;
        for (int i = 0; i < years.size(); i++) {
            var year = years.get(i);
            if (year.number() != i + 1 || !year.startsOn().equals(expected)) {
                throw Problem.of("targets.book.yearGap", i + 1, expected).at("years");
            }
            expected = year.endsOn().plusDays(1);
            sum += year.personTimes();
        }
        if (!expected.equals(endsOn.plusDays(1))) {
            throw Problem.of("targets.book.yearEnd", endsOn).at("years");
        }
        if (sum != personTimes) {
            throw Problem.of("targets.book.yearSum", sum, personTimes).at("years");
        }
    }

    private static void text(String text, int most, String field) {
        if (text.isBlank()) {
            throw Problem.of("targets.book.textMissing").at(field);
        }
        if (text.strip().length() > most) {
            throw Problem.of("targets.book.textTooLong", most).at(field);
        }
    }

    private static void positive(int value, String field) {
        if (value < 1) {
            throw Problem.of("targets.book.notPositive").at(field);
        }
    }
}
