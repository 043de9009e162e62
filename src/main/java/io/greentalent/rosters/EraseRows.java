package io.greentalent.rosters;

import io.greentalent.people.ErasureHold;
import io.greentalent.people.PersonErased;
import io.greentalent.shared.Batches;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes an erased person's name and cells out of rosters (名册行删除个人信息); not while a roster that names the person is worked at. */
@ApplicationScoped
class EraseRows implements ErasureHold {
    private static final String NONE = "*";

    @Inject
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** Until the original files of the rosters are deleted: they name others, too, and are not cut. */
    @Override
    public Optional<LocalDate> until(Collection<Long> persons) {
        List<?> found = em.createNativeQuery(
                        "select distinct t.id, t.locked_at from roster_report t join roster_row r on r.report_id = t.id"
                                + " where t.purged_at is null and r.person_id in (" + Batches.constants(persons) + ")")
                .getResultList();
        return found.stream().map(row -> lastDay(((Object[]) row)[1])).max(LocalDate::compareTo);
    }

    private LocalDate lastDay(@Nullable Object lockedAt) {
        var from = lockedAt == null ? LocalDateTime.now(clock) : LocalDateTime.parse(text(lockedAt));
        return from.toLocalDate().plusDays(PurgeRosters.DAYS + 1L);
    }

    /** One database gives a time of its own, the other a text that reads alike. */
    private static String text(Object time) {
        return time.toString().replace(' ', 'T');
    }

    void erase(@Observes PersonErased event) {
        String hashes = event.hashes().stream().map(h -> "'" + h + "'").collect(Collectors.joining(", "));
        String ids = Batches.constants(event.persons());
        Stream.of("person_id in (" + ids + ")", "id_hash in (" + hashes + ")", "alias_hash in (" + hashes + ")")
                .flatMap(where ->
                        ReadRows.of(em, "select id, sheet, row_no, cells from roster_row where " + where).stream())
                .forEach(this::erase);
    }

    private void erase(@Nullable Object[] row) {
        var bare = new RowCells(
                (String) Objects.requireNonNull(row[1]), (int) ReadRows.whole(row[2]), false, "", Map.of());
        em.createNativeQuery("update roster_row set shown_name = ?, cells = ? where id = ?")
                .setParameter(1, NONE)
                .setParameter(2, row[3] == null ? null : keys.encrypt(CellsText.pack(bare)))
                .setParameter(3, ReadRows.whole(row[0]))
                .executeUpdate();
    }
}
