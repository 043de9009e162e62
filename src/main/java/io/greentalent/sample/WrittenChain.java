package io.greentalent.sample;

import io.greentalent.ledger.Chain;
import io.greentalent.ledger.Link;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The chain of the offering that is being written, hashed as the ledger hashes its own. */
final class WrittenChain {
    private static final String VERIFIED = "ledger.reason.verified";

    private final Plan plan;
    private final Actors actors;
    private final Tables to;
    private long length;
    private String hash;

    WrittenChain(Plan plan, Actors actors, Tables to) {
        this.plan = plan;
        this.actors = actors;
        this.to = to;
        this.hash = Chain.genesis(plan.id());
    }

    /** Appends the entry of a person-time that counts. */
    void append(long personId, long personTimeId, LocalDate day, int rule, LocalDateTime at) throws SQLException {
        var link = new Link(
                plan.id(),
                length + 1,
                personTimeId,
                1,
                1,
                personId,
                plan.course().id(),
                plan.collegeId(),
                CountingRows.CATEGORY,
                day,
                rule,
                VERIFIED,
                actors.operator(),
                actors.operatorName(),
                at,
                hash,
                "");
        hash = Chain.hash(link);
        length++;
        write(link);
    }

    private void write(Link link) throws SQLException {
        to.entry.add(
                link.personTimeId(),
                link.seq(),
                link.sign(),
                link.offeringId(),
                link.chainSeq(),
                link.personId(),
                link.courseId(),
                link.collegeId(),
                link.category(),
                link.completedOn(),
                link.ruleNumber(),
                link.reason(),
                link.enteredBy(),
                link.enteredByName(),
                link.enteredAt(),
                link.previousHash(),
                hash);
    }

    /** Writes its head, where there is anything in it. */
    void end() throws SQLException {
        if (length > 0) {
            to.head.add(plan.id(), length, hash);
        }
    }
}
