package io.greentalent.web.offerings;

import io.greentalent.offerings.Attended;
import io.greentalent.offerings.Participation;
import io.greentalent.offerings.Sessions;
import io.greentalent.shared.NotFound;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A student's own record (我的学习记录): every offering, and one of them session by session. */
@Named
@RequestScoped
public class StudentRecordPage {
    @Inject
    StudentHomePage home;

    @Inject
    Sessions sessions;

    @Inject
    Side side;

    private long id;
    private List<Attended> attended = List.of();

    /** Looks up the record, and the sessions of the enrolment that the address names. Throws {@link NotFound} for another's. */
    public void load() {
        home.load();
        if (id != 0) {
            if (getOne() == null) {
                throw new NotFound("enrolment", id);
            }
            attended = sessions.attendedBy(id, side.scope());
        }
    }

    public List<Participation> getRows() {
        return home.getAll();
    }

    /** The offering that is looked into, null for none. */
    public @Nullable Participation getOne() {
        return getRows().stream().filter(p -> p.enrolmentId() == id).findFirst().orElse(null);
    }

    public List<Attended> getAttended() {
        return attended;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
