package io.greentalent.rosters;

import io.greentalent.people.Identity;
import io.greentalent.shared.KeyRing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known while one batch of rows is judged.
 *
 * @param others offerings of other colleges that rows of the batch name, by number
 * @param hashes the keyed hash of each number in the batch, which is computed once
 * @param people those of the batch who are known, by keyed hash
 * @param aliases of those who were merged, the survivor's keyed hash by that of the number in the row
 * @param enrolled the offerings that these people are or were on
 */
record BatchKnown(
        Facts facts,
        Above above,
        KeyRing keys,
        Map<String, Known.Offering> others,
        Map<Identity, String> hashes,
        Map<String, Known.Person> people,
        Map<String, String> aliases,
        Map<Seat, Known.Enrolled> enrolled)
        implements Known {

    /** One person on one offering. */
    record Seat(long offeringId, long personId) {}

    @Override
    public LocalDate today() {
        return facts.today();
    }

    @Override
    public College college() {
        return facts.college();
    }

    @Override
    public long termId() {
        return facts.termId();
    }

    @Override
    public @Nullable Offering fixedOffering() {
        var fixed = facts.fixedOffering();
        return fixed == null ? null : present(fixed);
    }

    @Override
    public String hash(Identity identity) {
        String computed = hashes.get(identity);
        return computed == null ? identity.hash(keys) : computed;
    }

    @Override
    public String key(String typedHash) {
        return aliases.getOrDefault(typedHash, typedHash);
    }

    @Override
    public Optional<Person> person(String idHash) {
        return Optional.ofNullable(people.get(idHash));
    }

    @Override
    public Optional<Enrolled> enrolled(long offeringId, long personId) {
        return Optional.ofNullable(enrolled.get(new Seat(offeringId, personId)));
    }

    @Override
    public Optional<Offering> offering(String number) {
        var own = facts.offerings().get(number);
        return Optional.ofNullable(own == null ? others.get(number) : own).map(this::present);
    }

    @Override
    public boolean courseExists(String code) {
        return facts.hasCourse(code);
    }

    @Override
    public List<Offering> offeringsOf(String courseCode) {
        return facts.of(courseCode).stream().map(this::present).toList();
    }

    @Override
    public Optional<Long> major(String nameOrCode) {
        return Optional.ofNullable(facts.majors().get(nameOrCode));
    }

    @Override
    public Optional<ClassGroup> classGroup(String name) {
        return Optional.ofNullable(facts.classGroups().get(name));
    }

    @Override
    public Optional<Earlier> earlier(String idHash) {
        return above.first(idHash);
    }

    @Override
    public Optional<Earlier> earlier(String idHash, long offeringId) {
        return above.firstOn(idHash, offeringId);
    }

    /** The offering with the seats that the rows above leave. */
    private Offering present(Offering o) {
        return new Offering(
                o.id(),
                o.number(),
                o.courseCode(),
                o.collegeId(),
                o.termId(),
                o.closed(),
                o.seatsLeft() - above.seats(o.id()));
    }
}
