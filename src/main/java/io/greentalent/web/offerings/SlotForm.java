package io.greentalent.web.offerings;

import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.CourseSession.Slot;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A session's day, time, kind and place as a form holds them (课次表单). */
public class SlotForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_TENTHS = 240;

    private CourseSession.Kind kind = CourseSession.Kind.THEORY;
    private @Nullable LocalDate day;
    private @Nullable LocalTime starts;
    private @Nullable LocalTime ends;
    private @Nullable BigDecimal hours = BigDecimal.TWO;
    private String place = "";

    static SlotForm of(Slot slot) {
        var form = new SlotForm();
        form.kind = slot.kind();
        form.day = slot.startsAt().toLocalDate();
        form.starts = slot.startsAt().toLocalTime();
        form.ends = slot.endsAt().toLocalTime();
        form.hours = new BigDecimal(slot.hours().toString());
        form.place = slot.place();
        return form;
    }

    /** What was filled in; refuses, at its field, what is missing. */
    Slot slot() {
        var on = Entry.present("day", day);
        var from = Entry.present("startsAt", starts);
        var to = Entry.present("endsAt", ends);
        return new Slot(kind, on.atTime(from), on.atTime(to), classHours(Entry.present("hours", hours)), place);
    }

    private static ClassHours classHours(BigDecimal typed) {
        var tenths = typed.movePointRight(1).stripTrailingZeros();
        if (tenths.signum() < 0 || tenths.scale() > 0 || tenths.compareTo(BigDecimal.valueOf(MOST_TENTHS)) > 0) {
            throw Problem.of("webofferings.sessions.hoursUnreadable").at("hours");
        }
        return new ClassHours(tenths.intValueExact());
    }

    public CourseSession.Kind[] getKinds() {
        return CourseSession.Kind.values();
    }

    public CourseSession.Kind getKind() {
        return kind;
    }

    public void setKind(CourseSession.Kind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getStarts() {
        return starts;
    }

    public void setStarts(@Nullable LocalTime starts) {
        this.starts = starts;
    }

    public @Nullable LocalTime getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalTime ends) {
        this.ends = ends;
    }

    public @Nullable BigDecimal getHours() {
        return hours;
    }

    public void setHours(@Nullable BigDecimal hours) {
        this.hours = hours;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
