package io.greentalent.sample;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.DbTest;
import io.greentalent.ledger.Hint;
import io.greentalent.ledger.Hint.Kind;
import io.greentalent.ledger.Hints;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's hints find what the sample hides, and nothing else in it. */
class HintsDbTest extends DbTest {
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);

    private boolean invented;

    @BeforeEach
    void inventOnce() throws Exception {
        if (!invented) {
            for (long id : STAFF) {
                change(
                        "insert into account (id, version, username, name, password_hash, must_change, failed_count,"
                                + " disabled, language, made_at) values (?, 1, ?, 'N', '', false, 0, false, 'zh-CN', ?)",
                        id,
                        "staff" + id,
                        LocalDate.of(2026, 1, 1).atStartOfDay());
            }
            var calendar = new Calendar(LocalDate.of(2026, 11, 2));
            the(SampleWorld.class).invent(Size.SAMPLE, calendar, new Actors(1, "Operator", STAFF, STAFF));
            invented = true;
        }
    }

    private List<Hint> of(long offering) {
        return the(Hints.class).of(offering, Scope.all());
    }

    @Test
    void theyFindExactlyTheStrangeOfferings() {
        var found = new TreeMap<Long, List<Kind>>();
        for (long id = 1; id <= Size.SAMPLE.offerings() + Size.SAMPLE.running(); id++) {
            var kinds = of(id).stream().map(Hint::kind).toList();
            if (!kinds.isEmpty()) {
                found.put(id, kinds);
            }
        }
        assertEquals(
                Map.ofEntries(
                        entry(17L, List.of(Kind.SAME_MINUTE)),
                        entry(47L, List.of(Kind.SAME_MINUTE)),
                        entry(77L, List.of(Kind.SAME_MINUTE)),
                        entry(78L, List.of(Kind.SAME_MARK)),
                        entry(35L, List.of(Kind.FULL_ATTENDANCE)),
                        entry(36L, List.of(Kind.TWO_PLACES)),
                        entry(42L, List.of(Kind.TWO_PLACES)),
                        entry(53L, List.of(Kind.OVER_CAPACITY)),
                        entry(59L, List.of(Kind.BEFORE_START)),
                        entry(63L, List.of(Kind.OTHER_COLLEGE)),
                        entry(64L, List.of(Kind.OTHER_COLLEGE))),
                found);
    }

    @Test
    void theirStatementsDoNotGrow() {
        assertEquals(5, statements(() -> of(17)));
    }

    @Test
    void anotherCollegesOfferingIsNotFound() {
        var hints = the(Hints.class);
        assertThrows(NotFound.class, () -> hints.of(17, Scope.ofCollege(1)));
    }
}
