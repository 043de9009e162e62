package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    private static final String HOME = "/app/home.xhtml";

    @Test
    void aPathWithItsQueryIsKept() {
        String asked = "/operator/accounts.xhtml?q=%E6%9D%8E&page=2";
        assertEquals(asked, OwnPath.safe(asked, HOME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "/\\evil.test",
                "\\\\evil.test",
                "https://evil.test",
                "javascript:alert(1)",
                "evil",
                "",
                "/a\tb",
                "/a\r\nLocation: x",
                "/\t/evil.test",
                " /app"
            })
    void whatLeadsAwayFromHereLeadsHome(String asked) {
        assertEquals(HOME, OwnPath.safe(asked, HOME));
    }

    @Test
    void nothingAskedLeadsHome() {
        assertEquals(HOME, OwnPath.safe(null, HOME));
    }
}
