package io.greentalent.sample;

import java.time.LocalDate;

/** A published course as the generator needs it; hours in tenths of class hours. */
record Course(long id, long versionId, String code, long collegeId, int theory, int practice, LocalDate approvedOn) {}
