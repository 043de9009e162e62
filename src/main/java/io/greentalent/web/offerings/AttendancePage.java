package io.greentalent.web.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.Edit;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The roll of one session (点名): one large choice a person, usable with a thumb and by keyboard. */
@Named
@ViewScoped
public class AttendancePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PRESENT = "P";
    private static final String ABSENT = "A";

    @Inject
    Offerings offerings;

    @Inject
    Sessions sessions;

    @Inject
    RecordAttendance record;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private long session;
    private int number;
    private CourseSession.@Nullable Slot slot;
    private boolean begun;
    private @Nullable OfferingRow offering;
    private List<Sessions.Line> rows = List.of();
    private final Map<Long, String> before = new HashMap<>();
    private final Map<Long, String> told = new HashMap<>();

    /** Looks up the session of the address and what is recorded for it. */
    public void load() {
        var found = sessions.get(session, side.scope());
        number = found.number();
        slot = found.slot();
        begun = found.hasBegun(LocalDateTime.now(clock));
        offering = offerings.row(found.offeringId(), side.scope());
        rows = sessions.roll(session, side.scope());
        before.putAll(words(rows));
        told.putAll(before);
    }

    private static Map<Long, String> words(List<Sessions.Line> roll) {
        return roll.stream()
                .collect(
                        toMap(Sessions.Line::enrolmentId, r -> r.present() == null ? "" : r.here() ? PRESENT : ABSENT));
    }

    /** Marks everybody present of whom nothing is said yet; nothing is stored by that. */
    public void restPresent() {
        told.replaceAll((enrolment, word) -> word == null || word.isEmpty() ? PRESENT : word);
    }

    /**
     * Stores what was said anew. Refuses, once, where somebody else has said otherwise meanwhile; who was withdrawn meanwhile
     * is told and left out.
     */
    public String save() {
        told.replaceAll((enrolment, word) -> word == null ? "" : word);
        var outcome = record.revise(session, new Edit<>(said(before), said(told)));
        if (!outcome.contested().isEmpty()) {
            seeAnew();
        }
        told.keySet().removeAll(outcome.gone());
        Meanwhile.tell(show, outcome, "webofferings.attendance.saved", this::name, said(PRESENT), said(ABSENT));
        return side.getPath() + "/offerings/offering?faces-redirect=true&id="
                + getOffering().id();
    }

    private void seeAnew() {
        var next = new Edit<>(Map.copyOf(before), Map.copyOf(told)).over(words(sessions.roll(session, side.scope())));
        before.putAll(next.before());
        told.putAll(next.told());
    }

    private static Map<Long, Optional<Boolean>> said(Map<Long, String> words) {
        return words.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().isEmpty() ? Optional.empty() : Optional.of(PRESENT.equals(e.getValue()))));
    }

    private long said(String word) {
        return told.values().stream().filter(word::equals).count();
    }

    private String name(long enrolment) {
        return rows.stream()
                .filter(r -> r.enrolmentId() == enrolment)
                .map(Sessions.Line::name)
                .findFirst()
                .orElse("");
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
