package io.greentalent.api;

import io.greentalent.courses.CourseRow;
import io.greentalent.courses.Courses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Published courses, of which offerings are opened (课程目录), the same for everybody. */
@Path("/courses")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CoursesApi {
    @Inject
    Courses courses;

    /**
     * One published course; hours are class hours of 45 minutes.
     *
     * @param versionId the newest published version, of which an offering is opened
     */
    public record CourseView(
            long id,
            String code,
            String titleZh,
            String titleEn,
            String field,
            long versionId,
            int version,
            String theoryHours,
            String practiceHours,
            @Nullable LocalDate approvedOn) {
        static CourseView of(CourseRow row) {
            return new CourseView(
                    row.id(),
                    row.code(),
                    row.titleZh(),
                    row.titleEn(),
                    row.field().name(),
                    row.versionId(),
                    row.versionNumber(),
                    row.theory().toString(),
                    row.practice().toString(),
                    row.approvedOn());
        }
    }

    @GET
    @Operation(summary = "Published courses, by code · 已发布课程")
    public List<CourseView> list(@QueryParam("q") @DefaultValue("") String text) {
        return courses.published(text, null).stream().map(CourseView::of).toList();
    }
}
