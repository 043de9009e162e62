package io.greentalent.rosters;

import io.greentalent.people.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the row says the person learns: college, major, class and offering, against what is registered. */
final class PlaceChecks {
    private final Notes notes;
    private final Known known;

    PlaceChecks(Notes notes, Known known) {
        this.notes = notes;
        this.known = known;
    }

    void college() {
        var own = known.college();
        String code = readable(RosterField.COLLEGE_CODE);
        if (!code.isEmpty() && !code.equals(own.code())) {
            notes.add(Rule.COLLEGE_OTHER, RosterField.COLLEGE_CODE, own.code());
        }
        String name = readable(RosterField.COLLEGE_NAME);
        if (!name.isEmpty() && !name.equals(PlainText.of(own.name())) && !name.equals(own.shortName())) {
            notes.add(Rule.COLLEGE_NAME, RosterField.COLLEGE_NAME, own.name());
        }
    }

    /** The registered class, where the row names one; the major only guards against a class of the same name. */
    @Nullable
    Long classGroup() {
        String majorName = readable(RosterField.MAJOR);
        var major = known.major(majorName);
        if (!majorName.isEmpty() && major.isEmpty()) {
            notes.add(Rule.MAJOR_UNKNOWN, RosterField.MAJOR);
        }
        String className = readable(RosterField.CLASS_GROUP);
        if (className.isEmpty()) {
            return null;
        }
        var group = known.classGroup(className);
        if (group.isEmpty()) {
            notes.add(Rule.CLASS_UNKNOWN, RosterField.CLASS_GROUP);
            return null;
        }
        if (major.isPresent() && major.get() != group.get().majorId()) {
            notes.add(Rule.CLASS_OTHER_MAJOR, RosterField.CLASS_GROUP);
        }
        return group.get().id();
    }

    /** The offering that the row enrols on; null, with a finding, where it cannot be told. */
    Known.@Nullable Offering offering() {
        String number = readable(RosterField.OFFERING_NO);
        String course = readable(RosterField.COURSE_CODE);
        var found = found(number, course);
        if (found == null) {
            return null;
        }
        if (!course.isEmpty() && !course.equalsIgnoreCase(found.courseCode())) {
            notes.add(Rule.OFFERING_OTHER_COURSE, RosterField.COURSE_CODE, found.courseCode());
            return null;
        }
        return usable(found) ? found : null;
    }

    private Known.@Nullable Offering found(String number, String course) {
        var fixed = known.fixedOffering();
        if (fixed != null) {
            if (!number.isEmpty() && !number.equals(fixed.number())) {
                notes.add(Rule.OFFERING_NOT_THIS, RosterField.OFFERING_NO, fixed.number());
                return null;
            }
            return fixed;
        }
        if (!number.isEmpty()) {
            return known.offering(number).orElseGet(() -> none(RosterField.OFFERING_NO));
        }
        if (course.isEmpty()) {
            // An unreadable cell has its own finding already.
            if (!CellChecks.unreadable(notes.row(), RosterField.OFFERING_NO)
                    && !CellChecks.unreadable(notes.row(), RosterField.COURSE_CODE)) {
                notes.add(Rule.CELL_REQUIRED, RosterField.OFFERING_NO);
            }
            return null;
        }
        return ofCourse(course);
    }

    private Known.@Nullable Offering ofCourse(String course) {
        if (!known.courseExists(course)) {
            notes.add(Rule.COURSE_UNKNOWN, RosterField.COURSE_CODE);
            return null;
        }
        List<Known.Offering> offerings = known.offeringsOf(course);
        if (offerings.size() > 1) {
            notes.add(Rule.OFFERING_SEVERAL, RosterField.COURSE_CODE, offerings.size());
            return null;
        }
        return offerings.isEmpty() ? none(RosterField.COURSE_CODE) : offerings.getFirst();
    }

    private Known.@Nullable Offering none(RosterField field) {
        notes.add(Rule.OFFERING_NONE, field);
        return null;
    }

    /** Another college's offering is not named or described any further. */
    private boolean usable(Known.Offering offering) {
        if (offering.collegeId() != known.college().id()) {
            notes.add(Rule.OFFERING_OTHER_COLLEGE, RosterField.OFFERING_NO);
            return false;
        }
        if (offering.termId() != known.termId()) {
            notes.add(Rule.OFFERING_OTHER_TERM, RosterField.OFFERING_NO);
            return false;
        }
        if (offering.closed()) {
            notes.add(Rule.OFFERING_CLOSED, RosterField.OFFERING_NO, offering.number());
            return false;
        }
        return true;
    }

    private String readable(RosterField field) {
        String text = notes.plain(field);
        return CellChecks.unreadable(notes.row(), field) ? "" : text;
    }
}
