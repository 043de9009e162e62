package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterReport.State;
import io.greentalent.rosters.RowCounts;
import io.greentalent.rosters.Verdict;

/** What the officer does next with a report (下一步); its name is the last part of a message key. */
public enum NextStep {
    MAP,
    MEND,
    WRITE,
    WATCH,
    SUBMIT,
    WAIT,
    RETURNED,
    DONE;

    /** What follows from the report's state and its rows. */
    static NextStep of(State state, RowCounts counts) {
        return switch (state) {
            case DRAFT -> draft(counts);
            case COMMITTING, UNDOING -> WATCH;
            case COMMITTED -> SUBMIT;
            case SUBMITTED -> WAIT;
            case RETURNED -> RETURNED;
            case VERIFIED -> DONE;
        };
    }

    private static NextStep draft(RowCounts counts) {
        if (counts.read() + counts.of(Verdict.LISTED) == 0) {
            return MAP;
        }
        boolean open = counts.of(Verdict.REJECT) > 0 || counts.of(Verdict.REVIEW) > counts.confirmed();
        return open ? MEND : WRITE;
    }

    /** The page on which it is done. */
    public String page() {
        return this == MAP ? "mapping.xhtml" : "report.xhtml";
    }
}
