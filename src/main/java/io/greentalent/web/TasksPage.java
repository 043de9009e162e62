package io.greentalent.web;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The task centre (任务中心): the caller's own long work, newest first. */
@Named
@RequestScoped
public class TasksPage {
    private static final int MOST = 50;

    @Inject
    Jobs jobs;

    @Inject
    Tasks kept;

    @Inject
    CurrentCaller who;

    @Inject
    Show show;

    private @Nullable List<Task> tasks;

    public List<Task> getTasks() {
        if (tasks == null) {
            tasks = kept.ofOwner(who.get().accountId(), MOST);
        }
        return tasks;
    }

    public boolean isRunning() {
        return getTasks().stream().anyMatch(Task::running);
    }

    /** The colour and picture of its state. */
    public String kind(Task task) {
        return switch (task.state()) {
            case RUNNING -> "info";
            case DONE -> "ok";
            case FAILED -> "bad";
            case CANCELLED -> "idle";
        };
    }

    public boolean cancellable(Task task) {
        return jobs.cancellable(task);
    }

    /** Asks one of the caller's own tasks to stop. Throws {@link NotFound} for anybody else's. */
    public void cancel(long id) {
        if (getTasks().stream().noneMatch(t -> t.id() == id && jobs.cancellable(t))) {
            throw new NotFound("task", id);
        }
        jobs.cancel(id);
        tasks = null;
        show.done("web.tasks.asked");
    }
}
