package io.greentalent.sample;

import io.greentalent.people.Identity;
import io.greentalent.shared.KeyRing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;

/** Writes the persons to draw from, 1, 2, 3 …: that many of each college, one college after the other (人员). */
final class PersonRows {
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(2002, 1, 1);
    private static final int BIRTHDAYS = 1800;
    private static final int A_DAY = 1000;

    private final Size size;
    private final Calendar calendar;
    private final KeyRing keys;

    PersonRows(Size size, Calendar calendar, KeyRing keys) {
        this.size = size;
        this.calendar = calendar;
        this.keys = keys;
    }

    /** Writes the persons of those ids, the last one not. */
    void write(int from, int end, Connection to) throws SQLException {
        try (var person = new Batch(
                to,
                "person",
                "id, version, name, id_type, id_cipher, id_hash, former_hash, college_id, student_no, made_at")) {
            for (int id = from; id < end; id++) {
                add(id, person);
            }
        }
    }

    private void add(int id, Batch person) throws SQLException {
        int index = id - 1;
        int college = index / size.pool();
        var identity = identity(index);
        person.add(
                (long) id,
                1L,
                Invented.person(size, id),
                identity.type(),
                keys.encrypt(identity.number()),
                identity.hash(keys),
                identity.formerHash(keys),
                college + 1L,
                "2" + Invented.COLLEGES.get(college).code().substring(4)
                        + String.format(Locale.ROOT, "%06d", index % size.pool()),
                calendar.windowStart().atTime(8, 0));
    }

    private static Identity identity(int index) {
        int round = index / (BIRTHDAYS * A_DAY);
        var born = FIRST_BIRTHDAY.plusDays(index % BIRTHDAYS).minusYears(5L * round);
        return new Identity("RESIDENT_ID", IdNumbers.of(born, index / BIRTHDAYS % A_DAY));
    }
}
