package io.greentalent.shared;

/** What a signed-in person may be; one person may hold several (角色). */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    COLLEGE,
    BASE_MANAGER,
    OPERATOR,
    COMMISSION
}
