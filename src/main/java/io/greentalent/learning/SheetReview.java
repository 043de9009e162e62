package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.ClearCopies;
import io.greentalent.files.FileStore;
import io.greentalent.offerings.Offering;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Sessions;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads an uploaded sheet and checks it, for the preview and for the commit alike (读取并核对). */
@ApplicationScoped
class SheetReview {
    private static final SheetLimits LIMITS =
            SheetLimits.standard().withRows(5_000).withInflatedBytes(64L << 20);

    /** Characters kept of a cell: more than anything that is read from one. */
    private static final int CELL = 200;

    @Inject
    Offerings offerings;

    @Inject
    Sessions sessions;

    @Inject
    Learners learners;

    @Inject
    FileStore files;

    @Inject
    ClearCopies copies;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The caller's offering, if it takes evidence. */
    Offering offering(long offeringId) {
        var offering = offerings.get(offeringId, scope());
        offering.mustTakeEvidenceFrom(who.get());
        return offering;
    }

    /** The verdict on a file that was kept for that offering's college. */
    SheetVerdict of(Offering offering, long fileId) {
        var file = files.get(fileId, Scope.ofCollege(offering.collegeId()));
        return copies.use(new ByteArrayInputStream(files.content(file)), copy -> of(offering, copy, file.name()));
    }

    /** The verdict on a file as it was uploaded. Refuses what is no spreadsheet. */
    SheetVerdict of(Offering offering, Path file, String name) {
        var basis = SheetBasis.of(
                sessions.of(offering.id()), learners.on(offering.id(), scope()), LocalDateTime.now(clock));
        try (var source = SheetSource.open(file, name, LIMITS)) {
            String sheet = source.sheets().stream()
                    .filter(s -> !source.isHidden(s))
                    .findFirst()
                    .orElseThrow(() -> Problem.of("learning.sheet.empty").at("file"));
            return new SheetCheck(basis).of(sheet, filled(source, sheet));
        }
    }

    /** The sheet's rows that show something: blank ones are not counted against the limit, so they are not kept. */
    static List<SheetRow> filled(SheetSource source, String sheet) {
        List<SheetRow> rows = new ArrayList<>();
        source.rows(sheet, row -> {
            if (!row.isBlank()) {
                rows.add(row.upTo(CELL));
            }
        });
        return rows;
    }

    private Scope scope() {
        return who.get().scope(INSTRUCTOR, OPERATOR);
    }
}
