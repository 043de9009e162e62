package io.greentalent.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.shared.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    @Test
    void aChineseNameBeginsWithTheFamilyNameAndHasNoSpace() {
        assertEquals("李小明", Arrivals.name("李", "小明"));
    }

    @Test
    void aLatinNameEndsWithTheFamilyName() {
        assertEquals("Anna Smith", Arrivals.name("Smith", "Anna"));
    }

    @Test
    void aWholeNameInOneFieldStaysAsItIs() {
        assertEquals("李小明", Arrivals.name("李小明", ""));
        assertEquals("Madonna", Arrivals.name("", "Madonna"));
    }

    @Test
    void allSixRolesAreReadFromTheRealmsNames() {
        assertEquals(
                Set.of(Role.values()),
                Arrivals.roles(List.of("student", "instructor", "college", "base-manager", "operator", "commission")));
    }

    @Test
    void rolesOfOtherSystemsMeanNothingHere() {
        assertEquals(Set.of(), Arrivals.roles(List.of("default-roles-greentalent", "OPERATOR", "Operator", 7)));
    }
}
