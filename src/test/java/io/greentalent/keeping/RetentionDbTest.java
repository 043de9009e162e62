package io.greentalent.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is over goes, what is not stays, and the operator is told both. */
class RetentionDbTest extends DbTest {
    private void line(String at) {
        change(
                "insert into audit_line (at, account_id, username, kind, verb, subject, result, address)"
                        + " values (?, 7, 'user7', 'SIGN_IN', 'SignIn', '', 'DONE', '10.1.2.3')",
                at);
    }

    private void news(String at, Integer seq) {
        change(
                "insert into change_feed (seq, kind, subject_id, college_id, detail, at) values (?, 'test', 1, 1, '', ?)",
                seq,
                at);
    }

    private void task(String state, String endedAt) {
        change(
                "insert into task (version, kind, subject_id, owner_id, state, done_count, total_count, cancel_asked,"
                        + " started_at, ended_at) values (1, 'test.kept', 1, 1, ?, 0, 0, false, '2024-01-01 08:00:00', ?)",
                state,
                endedAt);
    }

    private Retention.Line rule(String key) {
        return the(Retention.class).lines().stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOverGoesAndTheRestStays() {
        assertNull(rule("people.keep.audit").ranAt());
        line("2023-11-01 08:00:00");
        line("2025-10-01 08:00:00");
        line("2026-10-01 08:00:00");
        news("2024-10-01 08:00:00", 900001);
        news("2024-10-02 08:00:00", 900002);
        change("insert into change_feed (kind, subject_id, college_id, detail, at)"
                + " values ('test', 1, 1, '', '2024-10-01 08:00:00')");
        task("DONE", "2025-10-30 08:00:00");
        task("DONE", "2026-10-30 08:00:00");
        change("insert into idempotency_key (account_id, idem_key, request_hash, made_at)"
                + " values (1, 'old', 'x', '2026-10-01 08:00:00'), (1, 'new', 'x', '2026-10-30 08:00:00')");

        the(ForgetDaily.class).forget();

        assertEquals(2, count("select count(*) from audit_line where account_id = 7"));
        assertEquals(1, count("select count(*) from audit_line where account_id = 7 and address = ''"));
        assertEquals(
                900002,
                count("select max(seq) from change_feed"),
                "the last number stays, or the next one would begin again");
        assertEquals(2, count("select count(*) from change_feed where kind = 'test'"), "what has no number yet stays");
        assertEquals(1, count("select count(*) from task where kind = 'test.kept'"));
        assertEquals(1, count("select count(*) from idempotency_key where idem_key = 'new'"));
        assertEquals(0, count("select count(*) from idempotency_key where idem_key = 'old'"));
        assertEquals(1, rule("people.keep.audit").gone());
        the(ForgetDaily.class).forget();
        assertEquals(0, rule("people.keep.audit").gone());
        assertEquals(1, rule("people.keep.audit").total());
    }

    @Test
    void eachRuleSaysWhatItKeepsAndWhy() {
        var lines = the(Retention.class).lines();
        assertTrue(lines.size() >= 7, lines::toString);
        for (var line : lines) {
            for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                for (String part : new String[] {".what", ".source"}) {
                    String text = Texts.of(locale, line.key() + part);
                    assertTrue(!text.startsWith("???"), text);
                }
            }
            assertTrue(line.length() > 0);
        }
    }

    @Test
    void theAuditLogIsKeptLongerThanTheLawAsks() {
        assertTrue(rule("people.keep.audit").kept().toTotalMonths() >= 6);
        assertTrue(rule("people.keep.addresses").kept().toTotalMonths() >= 6);
    }
}
