package io.greentalent.people;

/** Male or female, as the seventeenth digit of a resident's number tells (性别). */
public enum Gender {
    MALE,
    FEMALE
}
