package io.greentalent.web.offerings;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an offering is opened or revised with, as a form holds it (班期表单). */
public class OfferingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String number = "";
    private @Nullable Long course;
    private @Nullable Long term;
    private @Nullable Long instructor;
    private @Nullable Integer capacity;
    private boolean selfEnrolment;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Long getCourse() {
        return course;
    }

    public void setCourse(@Nullable Long course) {
        this.course = course;
    }

    public @Nullable Long getTerm() {
        return term;
    }

    public void setTerm(@Nullable Long term) {
        this.term = term;
    }

    public @Nullable Long getInstructor() {
        return instructor;
    }

    public void setInstructor(@Nullable Long instructor) {
        this.instructor = instructor;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }

    public boolean isSelfEnrolment() {
        return selfEnrolment;
    }

    public void setSelfEnrolment(boolean selfEnrolment) {
        this.selfEnrolment = selfEnrolment;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
