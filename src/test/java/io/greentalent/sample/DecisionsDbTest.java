package io.greentalent.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.ledger.ConfirmCompletions;
import io.greentalent.ledger.Ledger;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.ReinstatePersonTime;
import io.greentalent.ledger.VerifyCompletions;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.ledger.WithdrawPersonTime;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is decided in whatever order, the figures equal the entries, and the evidence gives them again. */
class DecisionsDbTest extends DbTest {
    private static final int STEPS = 60;
    private static final Size SMALL = new Size(5, 12, 6, 8, 5, 20);
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);

    private boolean invented;
    private int done;

    private void inventOnce() throws Exception {
        if (!invented) {
            var calendar = new Calendar(LocalDate.of(2026, 11, 2));
            the(SampleWorld.class).invent(SMALL, calendar, new Actors(1, "Operator", STAFF, STAFF));
            invented = true;
        }
    }

    /** Each seed goes on where the one before it ended. */
    @ParameterizedTest
    @ValueSource(longs = {20230202, 1, 42})
    void theFiguresEqualTheEvidenceAfterAnyDecisions(long seed) throws Exception {
        inventOnce();
        done = 0;
        var dice = new SplittableRandom(seed);
        for (int step = 0; step < STEPS; step++) {
            decide(dice);
        }
        assertTrue(done > STEPS / 10, "only " + done + " decisions were not refused");
        as(caller(1, null, Role.OPERATOR));
        assertEquals(List.of(), the(VerifyLedger.class).verify().flaws());
        var recount = the(Recount.class).recount();
        assertEquals(List.of(), recount.differences());
        assertEquals(List.of(), recount.mismatches());
        assertEquals(recount.counted(), recount.upheld());
        assertEquals(recount.counted(), the(Ledger.class).counted(Scope.all()));
    }

    /** One verb on one person-time; what its state refuses changes nothing. */
    private void decide(SplittableRandom dice) {
        var all = sql("select id, offering_id, college_id from person_time where state <> 'CANDIDATE' order by id");
        var one = (Object[]) all.get(dice.nextInt(all.size()));
        long id = ((Number) one[0]).longValue();
        long offering = ((Number) one[1]).longValue();
        long college = ((Number) one[2]).longValue();
        try {
            switch (dice.nextInt(4)) {
                case 0 -> {
                    as(caller(11, college, Role.COLLEGE));
                    the(ConfirmCompletions.class).confirm(offering, Set.of(id));
                }
                case 1 -> {
                    as(caller(1, null, Role.OPERATOR));
                    the(VerifyCompletions.class).verify(offering, Set.of(id));
                }
                case 2 -> {
                    as(caller(1, null, Role.OPERATOR));
                    the(WithdrawPersonTime.class).withdraw(id, "entered for the wrong person");
                }
                default -> {
                    as(caller(1, null, Role.OPERATOR));
                    the(ReinstatePersonTime.class).reinstate(id, "the withdrawal was wrong");
                }
            }
            done++;
        } catch (Problem e) {
            // refused: the next one
        }
    }
}
