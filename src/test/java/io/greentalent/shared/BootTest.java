package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Startup;
import org.junit.jupiter.api.Test;

/** The sample's accounts, whose password everybody at the machine can read, exist at this machine only. */
class BootTest {
    private static Settings settings(String library, String host) {
        var settings = new Settings();
        settings.sample = true;
        settings.databaseLibrary = library;
        settings.host = host;
        return settings;
    }

    @Test
    void theEmbeddedDatabaseAtThisMachineMayHoldTheSample() {
        assertTrue(settings("h2Lib", "127.0.0.1").embeddedAndLocal());
        assertTrue(settings("h2Lib", "localhost").embeddedAndLocal());
    }

    @Test
    void anotherHostOrDatabaseMayNot() {
        assertFalse(settings("h2Lib", "0.0.0.0").embeddedAndLocal());
        assertFalse(settings("h2Lib", "10.0.0.7").embeddedAndLocal());
        assertFalse(settings("mysqlLib", "127.0.0.1").embeddedAndLocal());
    }

    @Test
    void theProductDoesNotStartWithTheSampleElsewhere() {
        var boot = new Boot();
        boot.settings = settings("h2Lib", "0.0.0.0");
        assertThrows(IllegalStateException.class, () -> boot.start(new Startup()));
    }
}
