package io.greentalent.completion;

import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The raw facts about one enrolment, as other rooms recorded them (完成判定的事实依据); nothing in it is computed.
 *
 * @param student whether the enrolment's category is student (在校生)
 * @param offeringEndsOn the offering's last day: a rule that takes effect later does not judge it
 * @param theory theory hours of the syllabus
 * @param practice practice hours of the syllabus
 * @param approvedOn when the course's version was approved, null if it was not
 * @param sessions all sessions of the offering, planned ones too
 * @param mark null while there is none
 * @param passes the person's safety passes
 * @param agreements the terms of the college's agreements
 */
public record Evidence(
        long enrolmentId,
        boolean student,
        boolean withdrawn,
        LocalDate offeringEndsOn,
        ClassHours theory,
        ClassHours practice,
        @Nullable LocalDate approvedOn,
        List<Session> sessions,
        @Nullable Mark mark,
        List<Term> passes,
        List<Term> agreements) {

    public Evidence {
        sessions = List.copyOf(sessions);
        passes = List.copyOf(passes);
        agreements = List.copyOf(agreements);
    }

    /** The same facts with other safety passes: what a merge of two persons would bring together. */
    public Evidence withPasses(List<Term> others) {
        return new Evidence(
                enrolmentId,
                student,
                withdrawn,
                offeringEndsOn,
                theory,
                practice,
                approvedOn,
                sessions,
                mark,
                others,
                agreements);
    }

    /** The same facts about a student. */
    Evidence asStudent() {
        return new Evidence(
                enrolmentId,
                true,
                withdrawn,
                offeringEndsOn,
                theory,
                practice,
                approvedOn,
                sessions,
                mark,
                passes,
                agreements);
    }

    /**
     * One session of the offering.
     *
     * @param day the day it begins
     * @param practice practice, else theory
     * @param attended whether this person is recorded as present
     */
    public record Session(LocalDate day, boolean practice, ClassHours hours, boolean attended) {}

    /**
     * The final mark.
     *
     * @param tenths tenths of a point, 595 for 59.5
     * @param day when it was recorded
     */
    public record Mark(int tenths, LocalDate day) {}

    /** A span of days, both of which belong to it; none where it was ended before it began. */
    public record Term(LocalDate from, LocalDate until) {
        boolean began() {
            return !until.isBefore(from);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
