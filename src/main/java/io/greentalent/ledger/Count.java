package io.greentalent.ledger;

import java.time.LocalDate;

/** A person-time that counts, as heads see it (计入). */
record Count(long person, long college, long course, LocalDate day) {}
