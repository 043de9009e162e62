package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.greentalent.TestServer;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a verified roster invites to sign in at the identity provider. */
class InviteJobDbTest extends RosterDbTest {
    @BeforeEach
    void elsewhere() {
        TestServer.signInElsewhere(true);
    }

    @AfterEach
    void here() {
        TestServer.signInElsewhere(false);
    }

    private static String with(String email, String line) {
        return line + "," + email;
    }

    private Task verified(String... lines) {
        long report = submitted(lines);
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        var task = the(Tasks.class).latest(InviteJob.KIND, report);
        assertNotNull(task);
        the(Jobs.class).begin(task);
        return task;
    }

    /** How often somebody of that name was asked to be invited. */
    private long invited(String name) {
        return count(
                "select coalesce(sum(c.asked), 0) from counterpart c join account a on a.id = c.account_id"
                        + " join person p on p.id = a.person_id where p.name = ?",
                name);
    }

    @Test
    void whoseRowTellsAnAddressIsInvitedOnceTheRosterIsVerified() {
        verified(with("zhang@example.test", line("张三", number())), line("李四", number()));
        assertEquals(1, invited("张三"));
        assertEquals(0, invited("李四"));
        assertEquals(
                0, count("select count(*) from account a join person p on p.id = a.person_id where p.name = '李四'"));
    }

    @Test
    void doneAgainItInvitesNobodyTwice() {
        var task = verified(with("zhao@example.test", line("赵六", number())));
        the(Jobs.class).begin(tx(() -> the(Jobs.class).plan(InviteJob.KIND, task.subjectId())));
        assertEquals(1, invited("赵六"));
    }

    @Test
    void anAddressThatIsKnownIsNotReplacedByALaterRoster() {
        String number = number();
        verified(with("qian@example.test", line("钱七", number)));
        verified(with("somebody.else@example.test", line("钱七", number, "LT-02")));
        assertEquals(1, invited("钱七"));
    }

    @Test
    void aReturnedRowInvitesNobody() {
        long report = submitted(with("sun@example.test", line("孙八", number())), line("周九", number()));
        as(OPERATOR);
        the(VerifyRoster.class).returnRow(row(report, 0).id(), "不在本班");
        the(VerifyRoster.class).verify(report);
        var task = the(Tasks.class).latest(InviteJob.KIND, report);
        assertNotNull(task);
        the(Jobs.class).begin(task);
        assertEquals(0, invited("孙八"));
    }

    @Test
    void wherePasswordsAreKeptHereNobodyIsInvited() {
        TestServer.signInElsewhere(false);
        long report = submitted(with("wu@example.test", line("吴十", number())));
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        assertNull(the(Tasks.class).latest(InviteJob.KIND, report));
    }
}
