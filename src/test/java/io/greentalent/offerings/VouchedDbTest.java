package io.greentalent.offerings;

import org.junit.jupiter.api.BeforeEach;

/** An offering of a college, seen by its officer, with students whom verified rosters name. */
abstract class VouchedDbTest extends OfferingDbTest {
    Offering offering;

    @BeforeEach
    void aCollege() {
        if (count("select count(*) from college where id = 1") == 0) {
            change(
                    "insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                            + " values (1, 1, '90001', 'One', 'One', 'Someone', '', '', true),"
                            + " (2, 1, '90002', 'Two', 'Two', 'Someone', '', '', true)");
        }
        offering = offering(50);
        as(officer());
    }

    /** Somebody whom a verified roster has put on the offering. */
    long vouched(String name) {
        long person = person(name);
        change("update enrolment set vouched = true where id = ?", enrolled(offering, person));
        return person;
    }
}
