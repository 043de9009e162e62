package io.greentalent.web.offerings;

import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.SessionRow;
import io.greentalent.offerings.Sessions;
import io.greentalent.partners.Agreements;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One offering and its sessions (班期); its people stand in {@link OfferingPeople}. */
@Named
@RequestScoped
public class OfferingPage {
    @Inject
    Offerings offerings;

    @Inject
    Sessions allSessions;

    @Inject
    Agreements agreements;

    @Inject
    OfferingPeople people;

    @Inject
    Side side;

    @Inject
    Clock clock;

    private long id;
    private int page = 1;
    private @Nullable OfferingRow row;
    private List<SessionRow> sessions = List.of();
    private @Nullable LocalDate coveredUntil;

    /** Looks up the offering of the address, its sessions and the page of its people. */
    public void load() {
        var found = offerings.row(id, side.scope());
        row = found;
        sessions = allSessions.withAttendance(id, side.scope());
        people.load(id, page, side.scope());
        coveredUntil = agreements
                .coveredUntil(Set.of(found.collegeId()), LocalDate.now(clock))
                .get(found.collegeId());
    }

    public OfferingRow getRow() {
        return Objects.requireNonNull(row);
    }

    public OfferingRow.Standing getStanding() {
        return getRow().on(LocalDate.now(clock));
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    /** How many sessions have begun. */
    public long getHeld() {
        return sessions.stream().filter(s -> s.hasBegun(getNow())).count();
    }

    /** The session to call the roll for: the earliest that has begun and has nobody recorded, null for none. */
    public @Nullable SessionRow getDue() {
        return sessions.stream()
                .filter(s -> s.hasBegun(getNow()) && s.recorded() == 0)
                .findFirst()
                .orElse(null);
    }

    /** The last day of the college's agreement that holds today, null for none. */
    public @Nullable LocalDate getCoveredUntil() {
        return coveredUntil;
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
