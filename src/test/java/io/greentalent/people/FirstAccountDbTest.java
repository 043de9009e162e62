package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Settings;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An installation without the sample begins with one operator. */
class FirstAccountDbTest extends DbTest {
    @Test
    void theFirstOperatorMustChangeThePasswordOfTheFile() throws IOException {
        var account = the(Accounts.class).named(FirstAccount.USERNAME).orElseThrow();
        var file = the(Settings.class).data().resolve(FirstAccount.PASSWORD_FILE);
        assertTrue(account.mustChange());
        assertTrue(Passwords.fits(Files.readString(file), hash()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void ofTwoThatStartAtOnceOneOpensItAndTheFileHoldsItsPassword() throws Exception {
        change("delete from account_role");
        change("delete from account");
        change("delete from lease where name = 'people.first'");
        Callable<Boolean> start = () -> inOwnRequest(Caller.NOBODY, () -> {
            the(FirstAccount.class).open(new Startup());
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var node : threads.invokeAll(List.of(start, start))) {
                assertTrue(node.get());
            }
        }
        var file = the(Settings.class).data().resolve(FirstAccount.PASSWORD_FILE);
        assertEquals(1, count("select count(*) from account"));
        assertTrue(Passwords.fits(Files.readString(file), hash()));
    }

    private String hash() {
        return (String) em().createNativeQuery("select password_hash from account where username = 'operator'")
                .getSingleResult();
    }
}
