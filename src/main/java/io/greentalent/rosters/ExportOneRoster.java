package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.EnrolmentRow;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import io.greentalent.shared.Window;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * A college's term as a OneRoster 1.2 bundle (导出 OneRoster 数据包): the college, the term, its courses, offerings, students and
 * enrolments. Identity numbers are not among it.
 */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class ExportOneRoster {
    /** Rows read at once. */
    private static final int PAGE = 2_000;

    @Inject
    Colleges colleges;

    @Inject
    Terms terms;

    @Inject
    Offerings offerings;

    @Inject
    Enrolments enrolments;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The bundle as a zip. Throws {@code NotFound} for another college's and for an unknown term. */
    public byte[] bundle(long collegeId, long termId) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var college = colleges.get(collegeId, scope);
        var term = terms.get(termId);
        var search = new OfferingSearch("", termId, 0, collegeId, null, LocalDate.now(clock));
        var people = new LinkedHashMap<OfferingRow, List<EnrolmentRow>>();
        for (var offering : all(window -> offerings.list(search, window, scope))) {
            people.put(offering, on(offering, scope));
        }
        return new OneRosterBundle(college, term, people).zip();
    }

    private List<EnrolmentRow> on(OfferingRow offering, Scope scope) {
        return all(window -> enrolments.on(offering.id(), window, scope));
    }

    private static <T> List<T> all(Function<Window, List<T>> list) {
        var found = new ArrayList<T>();
        List<T> page;
        do {
            page = list.apply(new Window(found.size(), PAGE, "", false));
            found.addAll(page);
        } while (page.size() == PAGE);
        return found;
    }
}
