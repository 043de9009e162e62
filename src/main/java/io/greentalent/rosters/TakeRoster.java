package io.greentalent.rosters;

import io.greentalent.files.FileStore;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a draft from a file (接收名册文件): what an upload and a correction have in common. */
@ApplicationScoped
class TakeRoster {
    @Inject
    EntityManager em;

    @Inject
    FileStore files;

    @Inject
    Colleges colleges;

    @Inject
    Mappings mappings;

    @Inject
    StoreRows store;

    @Inject
    ChangeFeed feed;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Where a report belongs.
     *
     * @param corrects the report it is a new edition of, null for a new one
     */
    record Place(
            long collegeId,
            long termId,
            @Nullable Long offeringId,
            @Nullable RosterReport corrects) {}

    RosterReport take(Place place, Path file, String fileName) {
        // Opened first: what is no spreadsheet is refused before anything is kept.
        try (var source = new RosterFile(file, fileName)) {
            var kept = files.keepEncrypted(file, fileName, place.collegeId);
            var report = new RosterReport(
                    origin(place, kept.id(), kept.name()), who.get().accountId(), LocalDateTime.now(clock));
            em.persist(report);
            em.flush();
            if (place.corrects == null) {
                report.number(colleges.get(place.collegeId, Scope.all()).code().digits());
            }
            store.read(report, source, source.layout(mappings.of(place.collegeId)));
            feed.append("rosters.change.uploaded", report.id(), report.collegeId(), report.number());
            return report;
        }
    }

    /** Until a new report has its number it bears one that no other can: an equal one would wait for this transaction's end. */
    private static RosterReport.Origin origin(Place place, long fileId, String fileName) {
        var corrects = place.corrects;
        return new RosterReport.Origin(
                corrects == null ? UUID.randomUUID().toString() : corrects.number(),
                corrects == null ? 1 : corrects.edition() + 1,
                corrects == null ? null : (Long) corrects.id(),
                place.collegeId,
                place.termId,
                place.offeringId,
                fileId,
                fileName);
    }
}
