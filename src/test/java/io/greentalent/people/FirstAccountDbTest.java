package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
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

    private String hash() {
        return (String) em().createNativeQuery("select password_hash from account where username = 'operator'")
                .getSingleResult();
    }
}
