package io.greentalent.web.offerings;

import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.RecordAttendance;
import io.greentalent.offerings.Sessions;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The roll of one session (点名): one large choice a person, usable with a thumb and by keyboard. */
@Named
@ViewScoped
public class AttendancePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PRESENT = "P";
    private static final String ABSENT = "A";

    @Inject
    transient Offerings offerings;

    @Inject
    transient Sessions sessions;

    @Inject
    transient RecordAttendance record;

    @Inject
    transient Side side;

    @Inject
    transient Show show;

    @Inject
    transient Clock clock;

    private long session;
    private int number;
    private CourseSession.@Nullable Slot slot;
    private boolean begun;
    private @Nullable OfferingRow offering;
    private List<Sessions.Line> rows = List.of();
    private final Map<Long, String> told = new HashMap<>();

    /** Looks up the session of the address and what is recorded for it. */
    public void load() {
        var found = sessions.get(session, side.scope());
        number = found.number();
        slot = found.slot();
        begun = found.hasBegun(LocalDateTime.now(clock));
        offering = offerings.row(found.offeringId(), side.scope());
        rows = sessions.roll(session, side.scope());
        rows.forEach(r -> told.put(r.enrolmentId(), r.present() == null ? "" : r.here() ? PRESENT : ABSENT));
    }

    /** Marks everybody present of whom nothing is said yet; nothing is stored by that. */
    public void restPresent() {
        told.replaceAll((enrolment, word) -> word == null || word.isEmpty() ? PRESENT : word);
    }

    /** Stores what was said. */
    public String save() {
        var present = new HashMap<Long, Boolean>();
        told.forEach((enrolment, word) -> {
            if (word != null && !word.isEmpty()) {
                present.put(enrolment, PRESENT.equals(word));
            }
        });
        int changed = record.record(session, present);
        long here = present.values().stream().filter(p -> p).count();
        show.done("webofferings.attendance.saved", here, present.size() - here, changed);
        return side.getPath() + "/offerings/offering?faces-redirect=true&id="
                + getOffering().id();
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public int getNumber() {
        return number;
    }

    public CourseSession.@Nullable Slot getSlot() {
        return slot;
    }

    /** False before its first minute, when nothing can be recorded. */
    public boolean isBegun() {
        return begun;
    }

    public List<Sessions.Line> getRows() {
        return rows;
    }

    /** P, A or nothing by enrolment. */
    public Map<Long, String> getTold() {
        return told;
    }

    public long getSession() {
        return session;
    }

    public void setSession(long session) {
        this.session = session;
    }
}
