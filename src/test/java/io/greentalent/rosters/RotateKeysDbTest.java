package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.files.FileStore;
import io.greentalent.keeping.RotateKeys;
import io.greentalent.ledger.SignRoot;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.people.ErasePerson;
import io.greentalent.people.FindPersons;
import io.greentalent.people.MergePersons;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.ReadRows;
import io.greentalent.shared.Rekeyed;
import io.greentalent.shared.RetentionRule;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys change while rosters come in: nobody is entered twice, nothing is left by the old keys, all of it can still be read. */
class RotateKeysDbTest extends RosterDbTest {
    @BeforeEach
    void used() {
        the(KeyRing.class)
                .ring()
                .ids()
                .forEach(id -> change("insert ignore into key_use (id, since) values (?, '2026-11-01 08:00:00')", id));
    }

    private KeyRing keys() {
        return the(KeyRing.class);
    }

    private Task.State rotate() {
        as(OPERATOR);
        var task = the(RotateKeys.class).rotate();
        the(Jobs.class).begin(task);
        return tx(() -> em().find(Task.class, task.id())).state();
    }

    private List<Rekeyed> rooms() {
        return all(Rekeyed.class)
                .sorted(Comparator.comparingInt(Rekeyed::order))
                .toList();
    }

    /** New keys are in use, and nothing is brought over yet: as a change that was stopped at once. */
    private void begin() {
        keys().makeNext()
                .forEach(id -> change("insert into key_use (id, since) values (?, '2026-11-02 08:00:00')", id));
        keys().change(clock().instant());
    }

    private long people() {
        return count("select count(*) from person");
    }

    private void nothingByOldKeys() {
        tx(() -> {
            for (String column :
                    List.of("id_cipher from person", "phone_cipher from person", "cells from roster_row")) {
                for (@Nullable Object[] row : ReadRows.of(em(), "select " + column)) {
                    assertFalse(keys().outdated((byte[]) row[0]), column);
                }
            }
            return true;
        });
        assertEquals(0, count("select count(*) from person where former_hash <> id_hash"));
        assertEquals(
                0,
                count(
                        "select count(*) from roster_row r where r.person_id is not null and not exists"
                                + " (select 1 from person p where p.id_hash = r.id_hash or p.id = r.person_id and p.id_hash like 'erased-%')"));
        assertEquals(
                List.of(),
                sql("select id from key_use where retired_at is null and id not like 'sig-%' and id not in"
                                + " (select erased_key from person where erased_key is not null)")
                        .stream()
                        .filter(id -> !keys().ring().ids().contains(id))
                        .toList());
    }

    @Test
    void everyNumberPhoneRowAndFileGoesOverAndOldSignaturesStillVerify() throws IOException {
        String number = number();
        committed(RosterWorld.line("张三", number, "LT-01", "13812345678", "20260001"));
        long draft = uploaded(line("李四", number()));
        var file = Files.writeString(Files.createTempFile("kept", ".txt"), "名册原件");
        long stored =
                tx(() -> the(FileStore.class).keepEncrypted(file, "名册.csv", 0).id());
        as(OPERATOR);
        the(SignRoot.class).sign(LocalDate.of(2026, 11, 1));
        var before = keys().ring();
        Object hash = sql("select min(id_hash) from person").getFirst();
        Object content =
                sql("select sha256 from stored_file where id = ?", stored).getFirst();

        assertEquals(Task.State.DONE, rotate());

        assertNotEquals(before, keys().ring());
        assertFalse(keys().ring().changing());
        nothingByOldKeys();
        assertEquals(0, count("select count(*) from person where id_hash = ?", hash));
        assertNotEquals(
                content,
                sql("select sha256 from stored_file where id = ?", stored).getFirst());
        var store = the(FileStore.class);
        assertEquals("名册原件", new String(store.content(store.get(stored, Scope.all()))));
        assertTrue(the(VerifyLedger.class).verify().sound());
        long people = people();
        commit(draft);
        committed(line("张三", number, "LT-02"));
        assertEquals(people + 1, people());
        assertEquals(1, the(FindPersons.class).by(number, Scope.all()).size());
    }

    @Test
    void whoIsNamedWhileKeysChangeIsFoundByEitherKey() {
        var lines = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 250; i++) {
            numbers.add(number());
            lines.add(line("张三", numbers.getLast()));
        }
        committed(lines.toArray(String[]::new));
        String first = numbers.getFirst();
        String last = numbers.getLast();
        long draft = uploaded(line("张三", first, "LT-02"), line("张三", last, "LT-02"), line("赵六", number(), "LT-02"));
        begin();
        rooms().getFirst().next(count("select max(id) - 100 from person"));
        assertTrue(count("select count(*) from person where former_hash <> id_hash") >= 100);
        long people = people();

        String anew = number();
        long during = committed(line("张三", first, "LT-02"), line("张三", last, "LT-02"), line("王五", anew, "LT-02"));
        assertEquals(3, enrolments(during));
        assertEquals(people + 1, people());
        for (String number : List.of(first, last, anew)) {
            assertEquals(1, the(FindPersons.class).by(number, Scope.all()).size());
        }
        commit(draft);
        assertEquals(people + 2, people());

        assertEquals(Task.State.DONE, rotate(), "it goes on where it was stopped");
        assertFalse(keys().ring().changing());
        nothingByOldKeys();
        long again = committed(line("张三", first), line("张三", last), line("王五", anew));
        assertEquals(people + 2, people());
        assertEquals(1, enrolments(again));
    }

    @Test
    void whoWasMergedIsStillFoundByTheOtherNumber() {
        String kept = number();
        String other = number();
        committed(line("张三", kept), line("张叁", other));
        var persons = List.of(
                the(FindPersons.class).by(kept, Scope.all()).getFirst().id(),
                the(FindPersons.class).by(other, Scope.all()).getFirst().id());
        as(OPERATOR);
        the(MergePersons.class).merge(persons.getLast(), persons.getFirst(), "同一人");
        assertEquals(Task.State.DONE, rotate());
        nothingByOldKeys();
        long people = people();
        committed(line("张三", other, "LT-02"));
        assertEquals(people, people());
        assertEquals(
                1,
                count(
                        "select count(*) from enrolment where person_id = ? and offering_id = ?",
                        persons.getFirst(),
                        SECOND_OFFERING));
    }

    @Test
    void whatATransactionWroteByKeysThatChangedMeanwhileIsDoneAgainByTheNew() {
        var keys = keys();
        var next = keys.makeNext();
        next.forEach(id -> change("insert into key_use (id, since) values (?, '2026-11-02 08:00:00')", id));
        String number = number();
        int[] tries = {0};
        long report = tx(() -> {
            long made = uploaded(line("周七", number));
            if (tries[0]++ == 0) {
                keys.change(clock().instant());
            }
            return made;
        });
        assertEquals(2, tries[0]);
        assertEquals(1, count("select count(*) from roster_row where report_id = ?", report));
        assertEquals(
                the(FindPersons.class).by(number, Scope.all()).size(),
                count(
                        "select count(*) from roster_row r join person p on p.id_hash = r.id_hash where r.report_id = ?",
                        report));
        for (Object cells : sql("select cells from roster_row where report_id = ?", report)) {
            assertFalse(keys.outdated((byte[]) cells));
        }
        assertEquals(Task.State.DONE, rotate());
        nothingByOldKeys();
    }

    @Test
    void aRowThatWasOverlookedIsBroughtOverBeforeTheOldKeysGo() {
        String number = number();
        committed(line("张三", number));
        long draft = uploaded(line("张三", number, "LT-02"));
        Object before =
                sql("select id_hash from roster_row where report_id = ?", draft).getFirst();
        begin();
        for (var room : rooms()) {
            for (var done = room.next(0); !done.end(); done = room.next(done.last())) {
                assertTrue(done.looked() > 0);
            }
        }
        rooms().forEach(room -> {
            for (var done = room.settle(0); !done.end(); done = room.settle(done.last())) {
                assertTrue(done.looked() > 0);
            }
        });
        keys().settle();
        // As a transaction would that nobody looked after: the hash of a key that is in use no more.
        change("update roster_row set id_hash = ? where report_id = ?", before, draft);
        assertEquals(1, round(rooms()));
        assertEquals(
                1,
                count(
                        "select count(*) from roster_row r join person p on p.id_hash = r.id_hash where r.report_id = ?",
                        draft));
        assertEquals(Task.State.DONE, rotate());
        nothingByOldKeys();
    }

    /** One round over everything; gives how much was not by the keys in use. */
    private static long round(List<Rekeyed> rooms) {
        long changed = 0;
        for (var room : rooms) {
            for (var done = room.next(0); !done.end(); done = room.next(done.last())) {
                changed += done.changed();
            }
        }
        return changed;
    }

    @Test
    void whoWasErasedIsTheSamePersonAfterTheKeysHaveChangedTwice() {
        String number = number();
        long report = committed(RosterWorld.line("欧阳晓晨", number, "LT-01", "13812345678", "2026777"));
        as(OPERATOR);
        long id = the(FindPersons.class).by(number, Scope.all()).getFirst().id();
        change(
                "update roster_report set locked_at = '2026-12-01 08:00:00', purged_at = '2027-01-02 08:00:00'"
                        + " where id = ?",
                report);
        change("update roster_row set cells = null where report_id = ?", report);
        clock().set("2027-03-01T09:00:00");
        String key = keys().ring().hash();
        as(OPERATOR);
        the(ErasePerson.class).erase(id);
        assertEquals(1, count("select count(*) from person where id = ? and erased_key = ?", id, key));

        assertEquals(Task.State.DONE, rotate());
        assertEquals(Task.State.DONE, rotate());
        assertEquals(1, count("select count(*) from key_use where id = ? and retired_at is null", key));
        assertTrue(
                Files.isRegularFile(the(Settings.class).data().resolve("keys").resolve(key + ".key")));
        clock().set("2026-11-02T09:00:00");
        long people = people();
        as(OPERATOR);
        assertEquals(
                List.of(id),
                the(FindPersons.class).by(number, Scope.all()).stream()
                        .map(FindPersons.Card::id)
                        .toList());
        long again = uploaded(line("欧阳晓晨", number), line("欧阳晓晨", number, "LT-02"));
        for (var row : rows(again)) {
            the(ConfirmRosterRow.class).confirm(row.id(), "本人已回校");
        }
        commit(again);
        assertEquals(people, people(), "nobody is entered a second time");
        assertEquals(1, enrolments(again), "on the first offering already");
        assertEquals(2, count("select count(*) from enrolment where person_id = ?", id));
        assertEquals(
                2,
                count(
                        "select count(*) from roster_row r join person p on p.id_hash = r.id_hash"
                                + " where r.report_id = ? and p.id = ?",
                        again,
                        id));

        clock().set("2037-03-02T09:00:00");
        all(RetentionRule.class)
                .filter(rule -> rule.key().equals("people.keep.hashes"))
                .forEach(rule -> rule.forget(LocalDateTime.of(2027, 3, 2, 9, 0)));
        assertEquals(Task.State.DONE, rotate());
        assertEquals(0, count("select count(*) from key_use where id = ? and retired_at is null", key));
    }

    @Test
    void aSecondChangeFollowsTheFirst() {
        committed(line("张三", number()));
        long before = Long.parseLong(keys().ring().hash().substring(4));
        assertEquals(Task.State.DONE, rotate());
        assertEquals(Task.State.DONE, rotate());
        assertEquals("mac-" + (before + 2), keys().ring().hash());
        nothingByOldKeys();
    }
}
