package io.greentalent.api;

import io.greentalent.ledger.Difference;
import io.greentalent.ledger.Flaw;
import io.greentalent.ledger.Mismatch;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.shared.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the checks of the ledger found, as JSON shows it (检查结果视图). */
final class ChecksView {
    private ChecksView() {}

    /** One thing that is wrong with the ledger; an offering of 0 means a root, a place of 0 the whole chain. */
    public record FlawView(
            String kind,
            String message,
            long offeringId,
            long chainSeq,
            @Nullable LocalDate day) {
        static FlawView of(Flaw flaw, Locale locale) {
            return new FlawView(
                    flaw.kind().name(), Texts.of(locale, flaw.key()), flaw.offeringId(), flaw.chainSeq(), flaw.day());
        }
    }

    /** The chains and roots. */
    public record Verified(
            boolean sound, LocalDateTime at, long chains, long entries, long roots, List<FlawView> flaws) {
        static Verified of(VerifyLedger.Report report, Locale locale) {
            return new Verified(
                    report.sound(),
                    report.at(),
                    report.chains(),
                    report.entries(),
                    report.roots(),
                    report.flaws().stream().map(f -> FlawView.of(f, locale)).toList());
        }
    }

    /** One person-time that the recount sees otherwise. */
    public record DifferenceView(
            String kind,
            String message,
            long personTimeId,
            long enrolmentId,
            long offeringId,
            @Nullable String state,
            @Nullable LocalDate keptDay,
            @Nullable LocalDate evidenceDay) {
        static DifferenceView of(Difference difference, Locale locale) {
            var state = difference.state();
            return new DifferenceView(
                    difference.kind().name(),
                    Texts.of(locale, difference.key()),
                    difference.personTimeId(),
                    difference.enrolmentId(),
                    difference.offeringId(),
                    state == null ? null : state.name(),
                    difference.keptDay(),
                    difference.evidenceDay());
        }
    }

    /** A figure that does not fit the entries. */
    public record MismatchView(String kind, String message, String key, long entries, long kept) {
        static MismatchView of(Mismatch mismatch, Locale locale) {
            return new MismatchView(
                    mismatch.kind().name(),
                    Texts.of(locale, mismatch.messageKey()),
                    mismatch.key(),
                    mismatch.entries(),
                    mismatch.kept());
        }
    }

    /**
     * The evidence, counted again.
     *
     * @param counted the ledger: the sum of its entries
     * @param upheld those that the evidence gives again
     * @param met what the evidence would give if everything were confirmed and verified
     */
    public record Recounted(
            boolean sound,
            LocalDateTime at,
            long examined,
            long counted,
            long upheld,
            long met,
            List<DifferenceView> differences,
            List<MismatchView> mismatches) {
        static Recounted of(Recount.Report report, Locale locale) {
            return new Recounted(
                    report.sound(),
                    report.at(),
                    report.examined(),
                    report.counted(),
                    report.upheld(),
                    report.met(),
                    report.differences().stream()
                            .map(d -> DifferenceView.of(d, locale))
                            .toList(),
                    report.mismatches().stream()
                            .map(m -> MismatchView.of(m, locale))
                            .toList());
        }
    }
}
