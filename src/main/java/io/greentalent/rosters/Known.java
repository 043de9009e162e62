package io.greentalent.rosters;

import io.greentalent.offerings.Category;
import io.greentalent.people.Identity;
import io.greentalent.people.Phone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is already, as the validator sees it: the database's people and offerings and the rows above in the same
 * report. Whoever makes one asks the database for a batch of rows at once.
 */
public interface Known {
    /** The college that reports. */
    record College(long id, String code, String name, String shortName) {}

    /**
     * A person known by the same identity number.
     *
     * @param phone as registered, to be compared only
     */
    record Person(
            long id,
            String name,
            long collegeId,
            @Nullable Phone phone,
            @Nullable String studentNo) {}

    /**
     * An offering that a row may name.
     *
     * @param seatsLeft what is free, the rows above in the report taken off; negative when overbooked
     */
    record Offering(
            long id, String number, String courseCode, long collegeId, long termId, boolean closed, int seatsLeft) {}

    /** A registered class. */
    record ClassGroup(long id, long majorId) {}

    /** A row above that names the same person and was not refused. */
    record Earlier(String sheet, int number, String name) {}

    /**
     * How a person is or was on an offering.
     *
     * @param counted true while the ledger counts it under that category
     */
    record Enrolled(
            boolean withdrawn,
            Category category,
            @Nullable Long classGroupId,
            @Nullable String className,
            boolean counted) {}

    LocalDate today();

    College college();

    long termId();

    /** The one offering of the report, null where each row names its own. */
    @Nullable
    Offering fixedOffering();

    String hash(Identity identity);

    /** The hash by which whoever has that number is known: another one where the person was merged into a survivor. */
    default String key(String typedHash) {
        return typedHash;
    }

    Optional<Person> person(String idHash);

    /** Empty for a person who never was on that offering. */
    Optional<Enrolled> enrolled(long offeringId, long personId);

    /** The offering of that number, whosever it is. */
    Optional<Offering> offering(String number);

    boolean courseExists(String code);

    /** The reporting college's offerings of that course in the report's term. */
    List<Offering> offeringsOf(String courseCode);

    /** The id of the reporting college's major of that name or code. */
    Optional<Long> major(String nameOrCode);

    /** The reporting college's class of that name. */
    Optional<ClassGroup> classGroup(String name);

    /** The first row above that names this person for whatever offering. */
    Optional<Earlier> earlier(String idHash);

    /** The first row above that names this person for that offering. */
    Optional<Earlier> earlier(String idHash, long offeringId);
}
