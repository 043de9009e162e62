package io.greentalent.offerings;

/** The way a piece of evidence came in (登记方式). */
public enum Via {
    /** Called in the room, on the attendance page. */
    ROLL_CALL,
    /** Typed on a page. */
    FORM,
    /** From a filled-in sheet. */
    XLSX,
    /** From a college's own system. */
    API
}
