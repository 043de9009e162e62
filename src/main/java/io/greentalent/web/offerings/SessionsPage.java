package io.greentalent.web.offerings;

import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.PlanSessions;
import io.greentalent.offerings.SessionRow;
import io.greentalent.offerings.Sessions;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an offering meets (课次安排): a weekly series is planned, one session moved or taken out. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Offerings offerings;

    @Inject
    Sessions allSessions;

    @Inject
    PlanSessions planning;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private long id;
    private long session;
    private int times = 1;
    private SlotForm form = new SlotForm();
    private @Nullable OfferingRow offering;
    private List<SessionRow> sessions = List.of();

    /** Looks up the offering of the address, and the session to move where it names one. */
    public void load() {
        offering = offerings.row(id, side.scope());
        sessions = allSessions.withAttendance(id, side.scope());
        sessions.stream().filter(s -> s.id() == session).findFirst().ifPresent(s -> form = SlotForm.of(s.slot()));
    }

    /** Plans the series, or moves the session of the address. */
    public String save() {
        if (session == 0) {
            planning.weekly(id, form.slot(), times);
            show.done("webofferings.sessions.planned", times);
        } else {
            planning.move(session, form.slot());
            show.done("webofferings.sessions.moved");
        }
        return here();
    }

    /** Takes a session out. */
    public String cancel(long sessionId) {
        planning.cancel(sessionId);
        show.done("webofferings.sessions.cancelled");
        return here();
    }

    private String here() {
        return side.getPath() + "/offerings/sessions?faces-redirect=true&id=" + id;
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }

    public SlotForm getForm() {
        return form;
    }

    public int getTimes() {
        return times;
    }

    public void setTimes(int times) {
        this.times = times;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getSession() {
        return session;
    }

    public void setSession(long session) {
        this.session = session;
    }
}
