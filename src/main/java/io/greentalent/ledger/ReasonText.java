package io.greentalent.ledger;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why something was decided (理由): the product's own reasons are kept as message keys, people's in their words. */
public final class ReasonText {
    static final String VERIFIED = "ledger.reason.verified";
    static final String REPEAT = "ledger.reason.repeat";
    static final String MERGED_TWICE = "ledger.reason.mergedTwice";
    static final String MERGED_YEAR = "ledger.reason.mergedYear";
    static final String MERGED_DAY = "ledger.reason.mergedDay";
    static final String UNMERGED = "ledger.reason.unmerged";
    private static final String OWN = "ledger.reason.";
    private static final int LONGEST = 200;

    private ReasonText() {}

    /** What a person gave as reason; refused at the field {@code reason} when it is empty or over 200 characters. */
    static String given(@Nullable String words) {
        return Entry.required("reason", words, LONGEST);
    }

    /** The stored reason in the reader's language; empty for none. */
    public static String text(Locale locale, @Nullable String stored) {
        if (stored == null) {
            return "";
        }
        return stored.startsWith(OWN) ? Texts.of(locale, stored) : stored;
    }
}
