package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.web.DirtyRoster.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An installation without the sample, from its first password to the first figure on the commission's page. */
class FirstDaysIT extends InstallationSteps {
    private static final int PEOPLE = 20;

    @Test
    void anEmptyInstallationCountsItsFirstRoster() {
        openTheInstallation();
        assertEquals(0, countedOnTheOnePage());

        String offering = openOffering("FIRST-1", COURSE, 1, "殷若川", 40);
        planSessions("THEORY", 4, 8, 28);
        var persons = IntStream.range(600, 600 + PEOPLE).mapToObj(Person::of).toList();
        verifyRoster(takeRoster("FIRST-1", persons), PEOPLE);
        recordBySheet(offering, List.of("√", "√", "√", "√", "85"));
        confirm(offering, PEOPLE);
        verify(offering, PEOPLE);

        assertEquals(PEOPLE, countedOnTheOnePage());
    }
}
