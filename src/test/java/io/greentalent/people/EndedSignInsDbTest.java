package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.people.SignedIn.Proof;
import io.greentalent.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A sign-out told to one node holds on all. */
class EndedSignInsDbTest extends DbTest {
    private static Proof proof(String session, String subject, Instant since) {
        return new Proof(subject, session, "", "", since, since);
    }

    /** Another node's own bean, over the same database. */
    private EndedSignIns otherNode() {
        var node = new EndedSignIns();
        node.em = em();
        node.transactions = the(Transactions.class);
        node.clock = clock();
        return node;
    }

    private EndedSignIns node() {
        return the(EndedSignIns.class);
    }

    @Test
    void whatOneNodeIsToldAnotherNodeFinds() throws Exception {
        var proof = proof("session-1", "subject-1", clock().instant());
        assertFalse(otherNode().ended(proof));
        node().end("token-1", "session-1", "subject-1");
        assertTrue(otherNode().ended(proof));
    }

    @Test
    void theNodeThatIsToldKnowsAtOnce() throws Exception {
        var proof = proof("session-2", "subject-2", clock().instant());
        assertFalse(node().ended(proof));
        node().end("token-2", "session-2", "subject-2");
        assertTrue(node().ended(proof));
    }

    @Test
    void sessionsAreComparedToTheLetter() throws Exception {
        node().end("token-3", "Session-3", "subject-3");
        assertFalse(node().ended(proof("session-3", "subject-3", clock().instant())));
        assertFalse(node().ended(proof("Session-3 ", "subject-3", clock().instant())));
    }

    @Test
    void oneSessionThatEndsLeavesTheSubjectsOthers() throws Exception {
        node().end("token-4", "session-4a", "subject-4");
        assertFalse(node().ended(proof("session-4b", "subject-4", clock().instant())));
    }

    @Test
    void withoutASessionAllThatTheSubjectBeganBeforeEnd() throws Exception {
        var before = clock().instant();
        clock().advance(Duration.ofSeconds(1));
        node().end("token-5", "", "subject-5");
        clock().advance(Duration.ofSeconds(1));
        assertTrue(node().ended(proof("session-5a", "subject-5", before)));
        assertFalse(node().ended(proof("session-5b", "subject-5", clock().instant())));
        assertFalse(node().ended(proof("session-5c", "Subject-5", before)));
    }

    @Test
    void aNoticeCountsOnce() throws Exception {
        assertTrue(node().end("token-6", "session-6", "subject-6"));
        assertFalse(node().end("token-6", "session-6x", "subject-6"));
        assertFalse(node().ended(proof("session-6x", "subject-6", clock().instant())));
    }

    @Test
    void aDayLaterItIsForgotten() throws Exception {
        node().end("token-7", "session-7", "subject-7");
        clock().advance(Duration.ofHours(25));
        node().end("token-7b", "session-7b", "subject-7");
        assertEquals(0, count("select count(*) from ended_sign_in where token_id = 'token-7'"));
    }
}
