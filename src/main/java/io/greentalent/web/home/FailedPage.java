package io.greentalent.web.home;

import io.greentalent.people.Accounts;
import io.greentalent.shared.FailedTasks;
import io.greentalent.shared.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The background work of anybody that ended badly in the last thirty days and was not done again (失败的后台任务). */
@Named
@RequestScoped
public class FailedPage {
    private static final int DAYS = 30;
    private static final int MOST = 200;

    @Inject
    FailedTasks failedTasks;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private List<Task> tasks = List.of();
    private Map<Long, String> owners = Map.of();

    /** How far back failed work is a matter. */
    static LocalDate since(LocalDate today) {
        return today.minusDays(DAYS);
    }

    public void load() {
        tasks = failedTasks.list(since(LocalDate.now(clock)), MOST);
        owners = accounts.names(tasks.stream().map(Task::ownerId).distinct().toList());
    }

    public List<Task> getTasks() {
        return tasks;
    }

    /** The name of who started it. */
    public String owner(Task task) {
        return owners.getOrDefault(task.ownerId(), "–");
    }

    /** Where its subject is looked at, empty where there is no page for it. */
    public String path(Task task) {
        return task.kind().startsWith("rosters.") ? "/operator/rosters/report.xhtml?id=" + task.subjectId() : "";
    }
}
