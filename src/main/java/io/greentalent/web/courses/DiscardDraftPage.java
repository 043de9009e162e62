package io.greentalent.web.courses;

import io.greentalent.courses.CourseVersion;
import io.greentalent.courses.DiscardDraft;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Throws the draft away that a course's page shows (删除课程草稿). */
@Named
@RequestScoped
public class DiscardDraftPage {
    @Inject
    DiscardDraft discardDraft;

    @Inject
    Side side;

    @Inject
    Show show;

    /** The page of the draft is gone afterwards, so the list comes next. */
    public String discard(CourseVersion shown) {
        discardDraft.discard(shown.id(), shown.version());
        show.done("webcourses.discarded");
        return side.getPath() + "/courses?faces-redirect=true";
    }
}
