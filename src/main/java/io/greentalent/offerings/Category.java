package io.greentalent.offerings;

/** What a participant is by the notice's count: only students count toward the target, the others stand beside (人员类别). */
public enum Category {
    /** 在校生. */
    STUDENT,
    /** 企业职工. */
    EMPLOYEE,
    /** 社会人员. */
    PUBLIC
}
