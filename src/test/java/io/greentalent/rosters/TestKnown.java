package io.greentalent.rosters;

import io.greentalent.people.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small world: one college with a major, a class, two courses and the people put into it. */
final class TestKnown implements Known {
    static final long COLLEGE = 7;
    static final long TERM = 3;

    final Map<String, Person> people = new HashMap<>();
    final Map<String, Enrolled> enrolled = new HashMap<>();
    final Map<String, Earlier> earlier = new HashMap<>();
    final List<Offering> offerings = new ArrayList<>();

    @Nullable
    Offering fixed;

    TestKnown() {
        offerings.add(new Offering(41, "LT-01", "GREEN-1", COLLEGE, TERM, false, 10));
        offerings.add(new Offering(42, "LT-02", "GREEN-2", COLLEGE, TERM, false, 10));
        offerings.add(new Offering(43, "LT-03", "GREEN-2", COLLEGE, TERM, false, 10));
        offerings.add(new Offering(44, "LT-04", "GREEN-3", COLLEGE, TERM, true, 10));
        offerings.add(new Offering(45, "LT-05", "GREEN-1", 8, TERM, false, 10));
        offerings.add(new Offering(46, "LT-06", "GREEN-1", COLLEGE, 99, false, 10));
        offerings.add(new Offering(47, "LT-07", "GREEN-5", COLLEGE, TERM, false, 0));
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 9, 1);
    }

    @Override
    public College college() {
        return new College(COLLEGE, "12345", "江北职业学院", "江北职院");
    }

    @Override
    public long termId() {
        return TERM;
    }

    @Override
    public @Nullable Offering fixedOffering() {
        return fixed;
    }

    @Override
    public String hash(Identity identity) {
        return "#" + identity.number();
    }

    @Override
    public Optional<Person> person(String idHash) {
        return Optional.ofNullable(people.get(idHash));
    }

    @Override
    public Optional<Enrolled> enrolled(long offeringId, long personId) {
        return Optional.ofNullable(enrolled.get(offeringId + "/" + personId));
    }

    @Override
    public Optional<Offering> offering(String number) {
        return offerings.stream().filter(o -> o.number().equals(number)).findFirst();
    }

    @Override
    public boolean courseExists(String code) {
        return List.of("GREEN-1", "GREEN-2", "GREEN-3", "GREEN-4", "GREEN-5").contains(code);
    }

    @Override
    public List<Offering> offeringsOf(String courseCode) {
        return offerings.stream()
                .filter(o -> o.courseCode().equals(courseCode) && o.collegeId() == COLLEGE && o.termId() == TERM)
                .toList();
    }

    @Override
    public Optional<Long> major(String nameOrCode) {
        return switch (nameOrCode) {
            case "环境工程", "420801" -> Optional.of(1L);
            case "机电一体化" -> Optional.of(2L);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<ClassGroup> classGroup(String name) {
        return name.equals("环工 2501") ? Optional.of(new ClassGroup(5, 1)) : Optional.empty();
    }

    @Override
    public Optional<Earlier> earlier(String idHash) {
        return Optional.ofNullable(earlier.get(idHash));
    }

    @Override
    public Optional<Earlier> earlier(String idHash, long offeringId) {
        return Optional.ofNullable(earlier.get(idHash + "/" + offeringId));
    }
}
