package io.greentalent.api;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Long work under way (后台任务): the caller's own. */
@Path("/tasks")
@Tag(name = "tasks", description = "Work under way · 后台任务")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TasksApi {
    @Inject
    Tasks tasks;

    @Inject
    Jobs jobs;

    @Inject
    CurrentCaller who;

    /**
     * One task.
     *
     * @param state RUNNING, DONE, FAILED or CANCELLED
     * @param problem why it failed
     */
    public record TaskView(
            long id,
            String kind,
            long subjectId,
            String state,
            long done,
            long total,
            LocalDateTime startedAt,
            @Nullable LocalDateTime endedAt,
            @Nullable String problem) {
        static TaskView of(Task task, Locale locale) {
            var problem = task.problemKey();
            return new TaskView(
                    task.id(),
                    task.kind(),
                    task.subjectId(),
                    task.state().name(),
                    task.done(),
                    task.total(),
                    task.startedAt(),
                    task.endedAt(),
                    problem == null ? null : Texts.of(locale, problem));
        }
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far it is · 任务进度")
    public TaskView one(@PathParam("id") long id) {
        return TaskView.of(own(id), who.get().locale());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Ask it to stop; what it wrote is taken back · 停止任务")
    public TaskView cancel(@PathParam("id") long id) {
        jobs.cancel(own(id).id());
        return one(id);
    }

    private Task own(long id) {
        return tasks.find(id)
                .filter(task -> task.ownerId() == who.get().accountId())
                .orElseThrow(() -> new NotFound("task", id));
    }
}
