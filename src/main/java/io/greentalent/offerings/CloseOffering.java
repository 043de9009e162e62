package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;

/** Closes an offering (结课): by the college its own, by the operator any; only the operator opens it again. */
@UseCase(allow = {COLLEGE, OPERATOR})
public class CloseOffering {
    @Inject
    Offerings offerings;

    @Inject
    CurrentCaller who;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    /** Closes it: nobody is enrolled any more, and only the operator adds evidence. */
    public void close(long offeringId) {
        var offering = offerings.get(offeringId, who.get().scope(COLLEGE, OPERATOR));
        if (!offering.isClosed()) {
            offering.close(LocalDateTime.now(clock));
            feed.append("offerings.change.closed", offeringId, offering.collegeId(), offering.number());
        }
    }

    /** Opens it again for late evidence (补报). */
    public void reopen(long offeringId) {
        if (!who.get().has(OPERATOR)) {
            throw new Denied("CloseOffering.reopen");
        }
        var offering = offerings.get(offeringId, who.get().scope(OPERATOR));
        if (offering.isClosed()) {
            offering.reopen();
            feed.append("offerings.change.reopened", offeringId, offering.collegeId(), offering.number());
        }
    }
}
