package io.greentalent.web.targets;

import io.greentalent.ledger.PersonTimeFilter.Only;
import io.greentalent.targets.Span;

/** Where the figures of the one page lead (数字的明细): lists of as many rows, for the same days. */
final class FigureLinks {
    private FigureLinks() {}

    /** What the ledger counts, completed within those days. */
    static String counted(Span days) {
        return "ledger/persontimes.xhtml?state=COUNTED" + within(days);
    }

    /** What waits for the college or for the operator. */
    static String pending(Span days) {
        return waiting("EVIDENCED,CONFIRMED", days);
    }

    /** What waits in that state. */
    static String waiting(String state, Span days) {
        return "ledger/persontimes.xhtml?state=" + state + within(days);
    }

    /** One counted person-time for each head. */
    static String heads(Span days) {
        return "ledger/persontimes.xhtml?state=COUNTED&only=HEADS" + within(days);
    }

    /** What that selection holds, whatever its state. */
    static String only(Only only, Span days) {
        return "ledger/persontimes.xhtml?only=" + only + within(days);
    }

    private static String within(Span days) {
        return "&from=" + days.from() + "&until=" + days.until();
    }
}
