package io.greentalent.sample;

import java.util.List;

/** The accounts in whose name the sample's acts stand; ids by college for officers and instructors. */
record Actors(long operator, String operatorName, List<Long> officers, List<Long> instructors) {
    long officer(int college) {
        return officers.get(college);
    }

    long instructor(int college) {
        return instructors.get(college);
    }
}
