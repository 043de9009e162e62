package io.greentalent.web.rosters;

import static io.greentalent.shared.Role.COLLEGE;

import io.greentalent.rosters.CommitRoster;
import io.greentalent.rosters.DiscardRoster;
import io.greentalent.rosters.RecheckRoster;
import io.greentalent.rosters.RosterTasks;
import io.greentalent.rosters.SubmitRoster;
import io.greentalent.rosters.UndoRoster;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Task;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the officer does with a whole report (名册操作): check again, write, stop, undo, submit. */
@Named("rosterActs")
@RequestScoped
public class Acts {
    @Inject
    CommitRoster commit;

    @Inject
    UndoRoster undo;

    @Inject
    SubmitRoster submit;

    @Inject
    RecheckRoster recheck;

    @Inject
    DiscardRoster discard;

    @Inject
    RosterTasks tasks;

    @Inject
    Jobs jobs;

    @Inject
    CurrentCaller who;

    @Inject
    Place place;

    @Inject
    Language language;

    @Inject
    Show show;

    private @Nullable Task task;

    public String write() {
        jobs.begin(commit.commit(place.getId()));
        return back();
    }

    public String undo() {
        jobs.begin(undo.undo(place.getId()));
        return back();
    }

    public String submit() {
        submit.submit(place.getId());
        show.done("webrosters.report.submitted");
        return back();
    }

    /** Throws the draft away with its file. */
    public String discard() {
        discard.discard(place.getId());
        show.done("webrosters.report.discarded");
        return "/college/rosters/list.xhtml?faces-redirect=true";
    }

    public String recheck() {
        recheck.recheck(place.getId());
        show.done("webrosters.report.rechecked");
        return back();
    }

    /** Asks the work under way to stop; the page goes on watching it. */
    public void stop() {
        var running = getTask();
        if (running != null && running.running()) {
            jobs.cancel(running.id());
            task = null;
            show.done("webrosters.report.stopping");
        }
    }

    /** The latest work at the report. */
    public @Nullable Task getTask() {
        if (task == null) {
            task = tasks.latest(place.getId(), who.get().scope(COLLEGE));
        }
        return task;
    }

    /** Asked every other second while work is under way; once it has ended the page opens anew. */
    public void watch() {
        var ended = getTask();
        if (ended != null && ended.running()) {
            return;
        }
        if (ended != null && ended.state() == Task.State.CANCELLED) {
            show.warn("webrosters.report.stopped");
        } else if (ended != null && ended.state() == Task.State.FAILED) {
            String key = Objects.requireNonNullElse(ended.problemKey(), "shared.task.failed");
            show.warn("webrosters.report.failed", Texts.of(language.locale(), key));
        }
        var faces = FacesContext.getCurrentInstance();
        faces.getApplication().getNavigationHandler().handleNavigation(faces, null, back());
    }

    private String back() {
        return place.redirect("/college/rosters/report.xhtml");
    }
}
