package io.greentalent.rosters;

import io.greentalent.partners.ClassGroups;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.Majors;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the facts around a report, in five statements whatever its size. */
@ApplicationScoped
class ReadFacts {
    private static final int MOST_CLASSES = 20_000;

    @Inject
    EntityManager em;

    @Inject
    Colleges colleges;

    @Inject
    Majors majors;

    @Inject
    ClassGroups classGroups;

    @Inject
    Clock clock;

    Facts of(RosterReport report) {
        var college = colleges.get(report.collegeId(), Scope.all());
        var offerings = offerings("o.collegeId = :value", report.collegeId());
        return new Facts(
                LocalDate.now(clock),
                new Known.College(college.id(), college.code().digits(), college.name(), college.shortName()),
                report.termId(),
                fixed(offerings, report.offeringId()),
                offerings,
                courses(),
                majors(report.collegeId()),
                classGroups(report.collegeId()));
    }

    /** Offerings of those numbers, whosever they are: a row that names another college's is told so. */
    Map<String, Known.Offering> numbered(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : offerings("o.number in :value", numbers);
    }

    private Map<String, Known.Offering> offerings(String which, Object value) {
        var offerings = new HashMap<String, Known.Offering>();
        em.createQuery(
                        "select new io.greentalent.rosters.ReadFacts$Line(o.id, o.number, c.code, o.collegeId, o.termId,"
                                + " o.capacity, o.seatsTaken, case when o.closedAt is null then 0 else 1 end)"
                                + " from Offering o join Course c on c.id = o.courseId where " + which,
                        Line.class)
                .setParameter("value", value)
                .getResultStream()
                .forEach(line -> offerings.put(line.number, line.offering()));
        return offerings;
    }

    private static Known.@Nullable Offering fixed(Map<String, Known.Offering> offerings, @Nullable Long id) {
        return offerings.values().stream()
                .filter(o -> id != null && o.id() == id)
                .findFirst()
                .orElse(null);
    }

    private Set<String> courses() {
        return new HashSet<>(em.createQuery("select upper(c.code) from Course c", String.class)
                .getResultList());
    }

    private Map<String, Long> majors(long collegeId) {
        var ids = new HashMap<String, Long>();
        for (var major : majors.list(collegeId, Scope.all())) {
            ids.put(major.code(), major.id());
            ids.put(major.name(), major.id());
        }
        return ids;
    }

    private Map<String, Known.ClassGroup> classGroups(long collegeId) {
        var groups = new HashMap<String, Known.ClassGroup>();
        for (var group : classGroups.list(collegeId, "", Window.top(MOST_CLASSES), Scope.all())) {
            groups.put(group.name(), new Known.ClassGroup(group.id(), group.majorId()));
        }
        return groups;
    }

    /** An offering as the query gives it. */
    public record Line(
            long id,
            String number,
            String courseCode,
            long collegeId,
            long termId,
            int capacity,
            int taken,
            int closed) {
        Known.Offering offering() {
            return new Known.Offering(id, number, courseCode, collegeId, termId, closed == 1, capacity - taken);
        }
    }
}
