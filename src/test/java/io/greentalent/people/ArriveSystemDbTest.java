package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another system speaks as an account of its own, as far as its token says. */
class ArriveSystemDbTest extends DbTest {
    private Optional<ApiKeys.Known> arrive(String subject, @Nullable Long college, Role... roles) {
        var arrival = new Arrival(subject, "registry", "registry", Set.of(roles), college);
        return the(ArriveSystem.class).arrive(arrival, "127.0.0.1", Locale.ENGLISH);
    }

    @Test
    void theSameSystemIsTheSameAccount() {
        var one = arrive("system-1", null, Role.OPERATOR).orElseThrow();
        var two = arrive("system-1", null, Role.OPERATOR).orElseThrow();
        assertEquals(one.caller().accountId(), two.caller().accountId());
        assertTrue(one.caller().byKey());
    }

    @Test
    void aCollegesSystemSpeaksForTheCollegeOfItsToken() {
        var known = arrive("system-2", 4L, Role.COLLEGE).orElseThrow();
        assertEquals(4L, known.caller().collegeId());
        assertTrue(arrive("system-2", null, Role.COLLEGE).isEmpty());
    }

    @Test
    void nobodySpeaksAsAStudent() {
        assertTrue(arrive("system-3", null, Role.STUDENT).isEmpty());
    }

    @Test
    void aPersonsAccountIsNoSystems() {
        the(Arrive.class).arrive(new Arrival("system-4", "person.four", "", Set.of(Role.OPERATOR), null), "127.0.0.1");
        assertTrue(arrive("system-4", null, Role.OPERATOR).isEmpty());
    }

    @Test
    void aPersonDoesNotSignInAsASystem() {
        arrive("system-5", null, Role.OPERATOR);
        var answer = the(Arrive.class)
                .arrive(new Arrival("system-5", "person.five", "", Set.of(Role.OPERATOR), null), "127.0.0.1");
        assertEquals("people.arrive.disabled", answer.problem().key());
    }

    @Test
    void aDisabledOneIsNotLetIn() {
        long id = arrive("system-6", null, Role.OPERATOR).orElseThrow().caller().accountId();
        the(AdministerAccount.class).disable(id);
        assertTrue(arrive("system-6", null, Role.OPERATOR).isEmpty());
    }
}
