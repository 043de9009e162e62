package io.greentalent.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Why a person's record must be kept for a while yet (保留义务). Each room answers for what it knows. */
public interface ErasureHold {
    /** The last day on which it must be kept; empty where nothing forbids to erase it. */
    Optional<LocalDate> until(Collection<Long> persons);
}
