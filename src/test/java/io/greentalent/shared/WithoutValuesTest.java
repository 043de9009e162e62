package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log is told of a failure: where and of which kind, and nothing of anybody. */
class WithoutValuesTest {
    private static String logged(Throwable thrown) {
        var text = new StringWriter();
        WithoutValues.of(thrown).printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duplicate entry 'zhangsan' for key 'account.account_username'",
                "Unique index violation: \"public.p on person(name) values ( /* key:7 */ 7, 'zhangsan')\"",
                "For input string: \"zhangsan\"",
                "cannot read zhangsan@example.org",
                "Illegal character in path at index 4: /张三/zhangsan",
                "No enum constant io.greentalent.people.IdType.zhangsan",
                "no person has 500101zhangsan",
                "Data too long\nzhangsan"
            })
    void noValueOfAMessageStays(String message) {
        assertFalse(logged(new IllegalStateException(message)).contains("zhangsan"), message);
    }

    @Test
    void aMessageCutInTheMiddleOfAQuotationTellsNothingOfIt() {
        assertEquals("Duplicate entry …", WithoutValues.plain("Duplicate entry 'zhangsan li si"));
    }

    @Test
    void plainWordsKindsCodesAndPlacesStay() {
        String text = logged(new IllegalStateException(
                "the lease was lost", new SQLException("Duplicate entry 'x' for key 'y'", "23000", 1062)));
        assertTrue(text.contains("IllegalStateException: the lease was lost"), text);
        assertTrue(text.contains("SQLException [23000 1062]: Duplicate entry … for key …"), text);
        assertTrue(text.contains("at io.greentalent.shared.WithoutValuesTest"), text);
    }

    @Test
    void aCauseThatCausesItselfEnds() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        assertTrue(logged(second).contains("second"));
    }
}
