package io.greentalent.targets;

import io.greentalent.completion.Completion;
import io.greentalent.completion.Outcome;
import io.greentalent.completion.WhyNot;
import io.greentalent.learning.Mark;
import io.greentalent.learning.SafetyPass;
import io.greentalent.ledger.Grounds;
import io.greentalent.ledger.Link;
import io.greentalent.ledger.PersonTimeRow;
import io.greentalent.offerings.Enrolment;
import io.greentalent.offerings.Presences;
import io.greentalent.rosters.RowOrigin;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one person-time rests on (单个人次的佐证), for pages, systems and papers alike.
 *
 * @param origin the line of the roster that enrolled the person; null for who enrolled alone
 * @param sessions all of the offering, with what was recorded
 * @param mark null while there is none
 * @param passes those of the day of completion, or all where it is not complete
 * @param completion null before the first evaluation
 * @param entries the ledger's, first to last
 * @param grounds the agreement of the day, the course's approval and the mark asked for
 */
public record EvidenceThread(
        PersonTimeRow row,
        Enrolment enrolment,
        @Nullable RowOrigin origin,
        List<Presences.Line> sessions,
        @Nullable Mark mark,
        List<SafetyPass> passes,
        @Nullable Completion completion,
        List<Link> entries,
        Grounds.Of grounds)
        implements Serializable {
    public EvidenceThread {
        sessions = List.copyOf(sessions);
        passes = List.copyOf(passes);
        entries = List.copyOf(entries);
    }

    /** The numbers of the conditions; null before the first evaluation. */
    public @Nullable Outcome outcome() {
        return completion == null ? null : completion.outcome();
    }

    /** Complete since when, or what is missing; empty before the first evaluation. */
    public String sentence(Locale locale) {
        return completion == null ? "" : completion.sentence(locale);
    }

    /** The mark that the rule asks for; empty where it asks for none. */
    public String markNeeded() {
        var needed = grounds.basis().markTenths();
        return needed == null || needed == 0 ? "" : WhyNot.mark(needed);
    }

    /** How many sessions this person attended. */
    public long attended() {
        return sessions.stream().filter(Presences.Line::attended).count();
    }
}
