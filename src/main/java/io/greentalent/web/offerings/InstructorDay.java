package io.greentalent.web.offerings;

import io.greentalent.learning.MissingMarks;
import io.greentalent.offerings.Meeting;
import io.greentalent.offerings.Sessions;
import io.greentalent.shared.Scope;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What an instructor has to do today (教师今日): the day's sessions, and those still without attendance. */
@Named
@RequestScoped
public class InstructorDay {
    private static final int MOST = 10;

    @Inject
    Sessions sessions;

    @Inject
    MissingMarks missingMarks;

    @Inject
    Side side;

    @Inject
    Clock clock;

    private List<Meeting> waiting = List.of();
    private List<Meeting> today = List.of();
    private List<MissingMarks.Row> unmarked = List.of();

    /** Looks up the sessions on whose side the page stands. */
    public void load() {
        loadFor(side.scope());
    }

    /** Looks up the sessions in that scope, and the marks that are missing. */
    public void loadFor(Scope scope) {
        var midnight = LocalDate.now(clock).atStartOfDay();
        waiting = sessions.unrecorded(getNow(), scope, MOST);
        today = sessions.between(midnight, midnight.plusDays(1), scope, MOST);
        unmarked = missingMarks.list(LocalDate.now(clock), scope, MOST);
    }

    /** Sessions that are over and have nobody recorded, the latest first. */
    public List<Meeting> getWaiting() {
        return waiting;
    }

    public List<Meeting> getToday() {
        return today;
    }

    /** Offerings that are over and lack marks, the longest over first. */
    public List<MissingMarks.Row> getUnmarked() {
        return unmarked;
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }
}
