package io.greentalent.web.courses;

import io.greentalent.courses.ReviewQueue;
import io.greentalent.shared.Caller;
import io.greentalent.web.MenuCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many courses wait for this operator's review (待评审课程数). */
@ApplicationScoped
public class CoursesToReview implements MenuCount {
    @Inject
    ReviewQueue reviews;

    @Override
    public String path() {
        return "/operator/courses.xhtml";
    }

    @Override
    public long waiting(Caller caller) {
        return reviews.waitingFor(caller.accountId()).count();
    }
}
