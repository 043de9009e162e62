package io.greentalent.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One entry as a link of its offering's chain (账目的链接): all that is hashed, the hash before it and its own.
 *
 * @param chainSeq 1, 2, 3 … within the offering
 * @param seq 1, 2, 3 … within the person-time
 */
public record Link(
        long offeringId,
        long chainSeq,
        long personTimeId,
        int seq,
        int sign,
        long personId,
        long courseId,
        long collegeId,
        String category,
        LocalDate completedOn,
        int ruleNumber,
        String reason,
        long enteredBy,
        String enteredByName,
        LocalDateTime enteredAt,
        String previousHash,
        String hash)
        implements Serializable {}
