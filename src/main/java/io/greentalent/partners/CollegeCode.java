package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A college's code in the list of colleges (院校代码).
 *
 * @param digits five digits
 */
public record CollegeCode(String digits) implements Serializable, Comparable<CollegeCode> {
    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    public CollegeCode {
        if (!FORM.matcher(digits).matches()) {
            throw Problem.of("partners.collegeCode.malformed").at("code");
        }
    }

    /** What was typed as a code. Refuses, at the field {@code code}, anything but five digits. */
    public static CollegeCode typed(@Nullable String text) {
        return new CollegeCode(Entry.required("code", text, 60));
    }

    @Override
    public int compareTo(CollegeCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
