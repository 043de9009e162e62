package io.greentalent.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.partners.Validity.Standing;
import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static Agreement agreement(String signed, String starts, String ends) {
        return new Agreement(
                new Agreement.Terms(
                        "XY-1",
                        1L,
                        null,
                        Set.of(),
                        LocalDate.parse(signed),
                        LocalDate.parse(starts),
                        LocalDate.parse(ends)),
                TODAY);
    }

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @Test
    void itHoldsOnItsFirstAndLastDay() {
        var agreement = agreement("2026-02-20", "2026-03-01", "2026-12-31");
        assertFalse(agreement.validOn(LocalDate.of(2026, 2, 28)));
        assertTrue(agreement.validOn(LocalDate.of(2026, 3, 1)));
        assertTrue(agreement.validOn(LocalDate.of(2026, 12, 31)));
        assertFalse(agreement.validOn(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aSignatureInTheFutureIsRefused() {
        assertEquals(
                "partners.agreement.signedInFuture",
                refused(() -> agreement("2026-11-03", "2026-11-03", "2027-11-02")));
    }

    @Test
    void itCannotStartBeforeItIsSigned() {
        assertEquals(
                "partners.agreement.startsBeforeSigned",
                refused(() -> agreement("2026-09-05", "2026-09-01", "2027-08-31")));
    }

    @Test
    void itCannotEndBeforeItStarts() {
        assertEquals(
                "partners.agreement.endsBeforeStart",
                refused(() -> agreement("2026-02-20", "2026-03-01", "2026-02-28")));
    }

    @Test
    void endedEarlyItHoldsToThatDayAndNoLonger() {
        var agreement = agreement("2026-02-20", "2026-03-01", "2026-12-31");
        agreement.endEarly(LocalDate.of(2026, 6, 30));
        assertTrue(agreement.validOn(LocalDate.of(2026, 6, 30)));
        assertFalse(agreement.validOn(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void itEndsEarlyOnlyOnce() {
        var agreement = agreement("2026-02-20", "2026-03-01", "2026-12-31");
        agreement.endEarly(LocalDate.of(2026, 6, 30));
        assertEquals("partners.agreement.alreadyEnded", refused(() -> agreement.endEarly(LocalDate.of(2026, 7, 31))));
    }

    @Test
    void itsOwnLastDayIsNotEarly() {
        var agreement = agreement("2026-02-20", "2026-03-01", "2026-12-31");
        assertEquals("partners.agreement.endOutOfTerm", refused(() -> agreement.endEarly(LocalDate.of(2026, 12, 31))));
    }

    @Test
    void endedBeforeItBeganItNeverHolds() {
        var agreement = agreement("2026-02-20", "2026-03-01", "2026-12-31");
        agreement.endEarly(LocalDate.of(2026, 2, 25));
        assertFalse(agreement.validOn(LocalDate.of(2026, 2, 25)));
        assertEquals(Standing.ENDED, agreement.validity().on(LocalDate.of(2026, 2, 21)));
    }

    @Test
    void ninetyDaysBeforeItsEndItAsksForRenewal() {
        var validity = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertEquals(Standing.VALID, validity.on(LocalDate.of(2026, 10, 1)));
        assertEquals(Standing.EXPIRING, validity.on(LocalDate.of(2026, 10, 2)));
        assertEquals(Standing.EXPIRING, validity.on(LocalDate.of(2026, 12, 31)));
        assertEquals(Standing.ENDED, validity.on(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void beforeItsFirstDayItIsNotYetInForce() {
        var validity = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertEquals(Standing.NOT_YET, validity.on(LocalDate.of(2025, 12, 31)));
    }
}
