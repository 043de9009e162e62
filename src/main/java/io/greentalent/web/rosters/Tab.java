package io.greentalent.web.rosters;

import io.greentalent.rosters.RowCounts;
import io.greentalent.rosters.Verdict;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tab above a report's rows (分页签).
 *
 * @param verdict null for all rows
 */
public record Tab(@Nullable Verdict verdict, long count, String href, boolean current) implements Serializable {
    /** All rows, then each verdict; a rule and an outcome are left behind, as they may not occur there. */
    static List<Tab> of(Place place, RowCounts counts) {
        String path = "report.xhtml?id=" + place.getId();
        var now = place.verdict();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(null, counts.lines(), path, now == null));
        for (var verdict : Verdict.values()) {
            tabs.add(new Tab(verdict, counts.of(verdict), path + "&verdict=" + verdict, verdict == now));
        }
        return tabs;
    }
}
