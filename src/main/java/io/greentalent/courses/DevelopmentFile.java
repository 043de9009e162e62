package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a course counts toward the courses that the task book asks for, and what is still missing (课程开发档案). Pure:
 * it judges the facts that it is given.
 *
 * @param done what is there
 * @param completeOn the day on which the last part came, null while something is missing
 */
public record DevelopmentFile(
        Facts facts, Set<Item> done, @Nullable LocalDate completeOn) {
    /** What must be there, in the order in which it comes about. */
    public enum Item {
        /** 节能, 环保 or 低碳. */
        FIELD,
        COLLEGE,
        AUTHORS,
        SYLLABUS,
        /** Theory and practice of the units add up to those of the course. */
        HOURS,
        MATERIALS,
        /** Two approvals in one round, by two persons who are not the author. */
        TWO_REVIEWS,
        /** An offering of it was held. */
        FIRST_RUN
    }

    /** One decision, as far as it matters here. */
    public record Review(int round, int step, long reviewerId, boolean approved) {}

    /**
     * What is known of a course and its newest published version, or its newest where none is published.
     *
     * @param collegeId 0 for none
     * @param theoryOfUnits sum over the units
     * @param approvedOn null while the version is not published
     */
    public record Facts(
            long courseId,
            String code,
            Wording title,
            @Nullable Field field,
            long collegeId,
            long courseVersionId,
            long authorId,
            ClassHours theory,
            ClassHours practice,
            int units,
            ClassHours theoryOfUnits,
            ClassHours practiceOfUnits,
            int authors,
            int materials,
            List<Review> reviews,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate firstRunOn) {}

    /** Judges those facts. */
    public static DevelopmentFile of(Facts facts) {
        var done = EnumSet.noneOf(Item.class);
        add(done, Item.FIELD, facts.field != null);
        add(done, Item.COLLEGE, facts.collegeId != 0);
        add(done, Item.AUTHORS, facts.authors > 0);
        add(done, Item.SYLLABUS, facts.units > 0);
        add(done, Item.HOURS, hoursAddUp(facts));
        add(done, Item.MATERIALS, facts.materials > 0);
        add(done, Item.TWO_REVIEWS, facts.approvedOn != null && twoPersonsApproved(facts));
        add(done, Item.FIRST_RUN, facts.firstRunOn != null);
        boolean complete = done.size() == Item.values().length;
        return new DevelopmentFile(facts, Collections.unmodifiableSet(done), complete ? later(facts) : null);
    }

    public boolean complete() {
        return completeOn != null;
    }

    public boolean has(Item item) {
        return done.contains(item);
    }

    /** What is still missing, in order. */
    public Set<Item> missing() {
        return Collections.unmodifiableSet(
                done.isEmpty() ? EnumSet.allOf(Item.class) : EnumSet.complementOf(EnumSet.copyOf(done)));
    }

    private static void add(Set<Item> done, Item item, boolean there) {
        if (there) {
            done.add(item);
        }
    }

    private static boolean hoursAddUp(Facts facts) {
        return facts.units > 0
                && !facts.theory.plus(facts.practice).isZero()
                && facts.theory.equals(facts.theoryOfUnits)
                && facts.practice.equals(facts.practiceOfUnits);
    }

    private static boolean twoPersonsApproved(Facts facts) {
        int last = facts.reviews.stream().mapToInt(Review::round).max().orElse(0);
        return facts.reviews.stream()
                        .filter(r -> r.round == last && r.approved && r.reviewerId != facts.authorId)
                        .map(Review::reviewerId)
                        .distinct()
                        .count()
                >= 2;
    }

    private static @Nullable LocalDate later(Facts facts) {
        var approved = facts.approvedOn;
        var run = facts.firstRunOn;
        return approved != null && run != null && approved.isAfter(run) ? approved : run;
    }
}
