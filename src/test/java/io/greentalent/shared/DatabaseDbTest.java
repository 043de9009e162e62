package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greentalent.DbTest;
import io.greentalent.people.Account;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product relies on in its database, embedded or MySQL: texts, times and transactions are kept as they are meant. */
class DatabaseDbTest extends DbTest {
    private static final LocalDateTime AT = LocalDateTime.parse("2026-11-02T23:59:59.999999");

    private static boolean onMySql() {
        return System.getProperty("test.database", "").startsWith("jdbc:mysql:");
    }

    private Account account(String username, String name) {
        return stored(new Account(username, name, "-", false, AT));
    }

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        return task.get();
    }

    @Test
    void textsThatDifferInOneCharacterAreTwo() {
        var texts = List.of(
                "吉", "𠮷", "𡈽", "土", "彡", "㐱", "é", "e", "E", "ß", "ss", "Ａ", "A1", "Ⅲ", "III", "か", "が", "カ", "½",
                "1/2");
        texts.forEach(text -> account("text-" + text, text));
        assertEquals(
                (long) texts.size(), count("select count(distinct name) from account where username like 'text-%'"));
        for (String text : texts) {
            assertEquals(List.of("text-" + text), sql("select username from account where name = ?", text), text);
        }
    }

    @Test
    void aNameOfRareCharactersIsKeptWhole() {
        var kept = account("rare", "𬸚𠮷·𡈽𪚥 🌱");
        em().clear();
        assertEquals("𬸚𠮷·𡈽𪚥 🌱", em().find(Account.class, kept.id()).name());
    }

    @Test
    void aTimeIsKeptToTheMicrosecondAndInNoOtherZone() {
        var kept = account("timed", "N");
        assertEquals(
                List.of("2026-11-02 23:59:59.999999"),
                sql("select cast(made_at as char(26)) from account where id = ?", kept.id()));
        assertEquals(
                1L,
                count(
                        "select count(*) from account where id = ? and made_at = ?",
                        kept.id(),
                        LocalDateTime.parse("2026-11-02T23:59:59.999999")));
    }

    @Test
    void theClockTellsNoTimeThatTheDatabaseCannotKeep() {
        var clock = new Time().clock();
        Stream.generate(() -> LocalDateTime.now(clock))
                .limit(1000)
                .forEach(now -> assertEquals(0, now.getNano() % 1000));
        assertEquals(Time.ZONE, clock.getZone());
    }

    @Test
    void aTransactionSeesWhatWasCommittedMeanwhileAndNothingElse() {
        var row = account("seen", "before");
        var seen = new ArrayList<Object>();
        String name = "select name from account where id = ?";
        tx(() -> {
            seen.addAll(sql(name, row.id()));
            elsewhere(() -> inOwnRequest(
                    Caller.SYSTEM,
                    () -> tx(() -> {
                        change("update account set name = 'after' where id = ?", row.id());
                        seen.addAll(elsewhere(() -> inOwnRequest(Caller.SYSTEM, () -> sql(name, row.id()))));
                        return true;
                    })));
            seen.addAll(sql(name, row.id()));
            return true;
        });
        assertEquals(List.of("before", "before", "after"), seen);
    }

    @Test
    void everyTableHasAPrimaryKeyAndTheProductsCollation() {
        assumeTrue(onMySql(), "the embedded database has one collation only");
        assertEquals(List.of(), sql("""
                        select t.table_name from information_schema.tables t where t.table_schema = database()
                        and t.table_type = 'BASE TABLE' and not exists (select 1 from information_schema.table_constraints c
                        where c.table_schema = t.table_schema and c.table_name = t.table_name
                        and c.constraint_type = 'PRIMARY KEY')"""));
        assertEquals(List.of(), sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and collation_name <> 'utf8mb4_0900_bin'
                        and not (column_name = 'name' and collation_name = 'utf8mb4_zh_0900_as_cs') and table_name <> 'flyway_schema_history'"""));
    }

    @Test
    void namesStandByTheirSoundOnMySql() {
        assumeTrue(onMySql(), "the embedded database sorts by code points");
        List.of("周", "白", "陈", "欧阳", "李").forEach(name -> account("sound-" + name, name));
        assertEquals(
                List.of("白", "陈", "李", "欧阳", "周"),
                sql("select name from account where username like 'sound-%' order by name"));
    }

    @Test
    void nothingIsCutOffInSilence() {
        org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class, () -> account("x".repeat(200), "too long a user name"));
    }
}
