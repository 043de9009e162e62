package io.greentalent.web.offerings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.Meeting;
import io.greentalent.offerings.Sessions;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the training base holds on a day (基地当日实训): practice sessions by place. */
@Named
@RequestScoped
public class BaseHomePage {
    private static final int MOST = 500;

    @Inject
    Sessions sessions;

    @Inject
    Side side;

    @Inject
    Clock clock;

    private @Nullable LocalDate day;
    private List<Place> places = List.of();

    /** One place with its sessions, the earliest first. */
    public record Place(String name, List<Meeting> sessions) {
        /** How many people are expected in all. */
        public int expected() {
            return sessions.stream().mapToInt(Meeting::seatsTaken).sum();
        }
    }

    /** Looks up the day of the address, today without one. */
    public void load() {
        var midnight = getDay().atStartOfDay();
        var byPlace = sessions.between(midnight, midnight.plusDays(1), side.scope(), MOST).stream()
                .filter(m -> m.kind() == CourseSession.Kind.PRACTICE)
                .collect(groupingBy(Meeting::place, TreeMap::new, toList()));
        places = byPlace.entrySet().stream()
                .map(e -> new Place(e.getKey(), e.getValue()))
                .toList();
    }

    public List<Place> getPlaces() {
        return places;
    }

    public int getSessions() {
        return places.stream().mapToInt(p -> p.sessions().size()).sum();
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public boolean isToday() {
        return getDay().equals(LocalDate.now(clock));
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }
}
