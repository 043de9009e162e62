package io.greentalent.courses;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The development files of all courses, and what they amount to (开发课程数).
 *
 * @param files by course code
 */
public record Developed(List<DevelopmentFile> files) {
    /** How many courses are complete. */
    public int count() {
        return (int) files.stream().filter(DevelopmentFile::complete).count();
    }

    /** How many became complete from that day to that day, both included. */
    public int count(LocalDate from, LocalDate to) {
        return (int) files.stream()
                .map(DevelopmentFile::completeOn)
                .filter(day -> day != null && !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    /** The fields that complete courses cover. */
    public Set<Field> fields() {
        var covered = EnumSet.noneOf(Field.class);
        for (var file : files) {
            var field = file.facts().field();
            if (file.complete() && field != null) {
                covered.add(field);
            }
        }
        return covered;
    }

    /** True once energy saving, environment and low carbon are each covered. */
    public boolean allFieldsCovered() {
        return fields().size() == Field.values().length;
    }
}
