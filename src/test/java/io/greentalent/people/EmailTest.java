package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an address, and how much of it is shown. */
class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", " wang.xm+edu@mail.example.edu.cn ", "o'neil@example.test"})
    void anAddressIsTaken(String typed) {
        assertEquals(typed.strip(), Email.of(typed).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a b@c.cn",
                "王@例.cn",
                "a@b.cn\nBcc: c@d.cn",
                "@b.cn",
                "a@.cn",
                "a..b@c.cn",
                "a@b.cn,c@d.cn"
            })
    void anythingElseIsNot(String typed) {
        var problem = assertThrows(Problem.class, () -> Email.of(typed));
        assertEquals("people.email.malformed", problem.key());
        assertEquals("email", problem.field());
    }

    @Test
    void tooLongIsNot() {
        assertThrows(Problem.class, () -> Email.of("a".repeat(Email.LONGEST) + "@b.cn"));
    }

    @Test
    void listsShowTheBeginningAndTheHost() {
        assertEquals("w***@example.test", new Email("wang@example.test").masked());
    }
}
