package io.greentalent.partners;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The criterion of a dual-qualified teacher (双师型教师): a teaching title, a trade qualification that is valid, and enough
 * practice in enterprises. This is its only place.
 *
 * @param teachingTitle holds a teaching title (教师职称)
 * @param tradeQualification holds at least one trade qualification that is valid on the day (职业资格)
 * @param enterprisePractice has been in enterprises for {@link #PRACTICE_DAYS} days within five years (企业实践)
 */
public record DualQualified(boolean teachingTitle, boolean tradeQualification, boolean enterprisePractice)
        implements Serializable {
    /**
     * Six months within five years, in days: the ministries' rules on enterprise practice of vocational teachers
     * (教师〔2016〕3号, article 4) ask for "每5年累计不少于6个月".
     */
    public static final int PRACTICE_DAYS = 180;

    /** How that instructor stands on that day. */
    public static DualQualified of(InstructorProfile instructor, LocalDate day) {
        return of(
                instructor.teachingTitle(),
                instructor.practiceDays(),
                instructor.qualifications().stream().anyMatch(q -> q.validOn(day)));
    }

    static DualQualified of(String teachingTitle, int practiceDays, boolean validQualification) {
        return new DualQualified(!teachingTitle.isBlank(), validQualification, practiceDays >= PRACTICE_DAYS);
    }

    public boolean met() {
        return teachingTitle && tradeQualification && enterprisePractice;
    }
}
