package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.ClearCopies;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A OneRoster 1.2 bundle handed in as the roster that it amounts to (上报 OneRoster 数据包): by the same rules and in the same two ways. */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class HandInOneRoster {
    @Inject
    Colleges colleges;

    @Inject
    CurrentCaller who;

    @Inject
    HandInRoster rosters;

    @Inject
    ClearCopies copies;

    @Inject
    Terms terms;

    /** As {@link HandInRoster#dryRun}; the rows are those of the bundle's enrollments.csv. */
    public HandInRoster.Verdicts dryRun(long collegeId, Path bundle) {
        return with(collegeId, bundle, rosters::dryRun);
    }

    /** As {@link HandInRoster#handIn}. */
    public HandInRoster.Taken handIn(String key, String requestHash, long collegeId, Path bundle) {
        return with(collegeId, bundle, wanted -> rosters.handIn(key, requestHash, wanted));
    }

    private <T> T with(long collegeId, Path bundle, Function<RosterUpload, T> work) {
        // Whose it is comes before what is in it: another college's is not there at all.
        colleges.get(collegeId, who.get().scope(COLLEGE, OPERATOR));
        var table = OneRosterTable.of(bundle);
        long term = term(table);
        byte[] csv = table.csv().getBytes(StandardCharsets.UTF_8);
        return copies.use(
                new ByteArrayInputStream(csv),
                copy -> work.apply(new RosterUpload(collegeId, term, null, Map.of(), copy, OneRosterTable.FILE)));
    }

    /** A report is of one term: refuses a bundle whose classes are of none of ours, or of several. */
    private long term(OneRosterTable table) {
        if (table.terms().size() != 1) {
            throw Problem.of("rosters.oneRoster.terms", table.terms().size());
        }
        String code = table.terms().iterator().next();
        return terms.withCode(code)
                .orElseThrow(() -> Problem.of("rosters.oneRoster.term"))
                .id();
    }
}
