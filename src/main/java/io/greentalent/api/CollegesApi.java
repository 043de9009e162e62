package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.partners.College;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partner colleges (合作院校). */
@Path("/colleges")
@Tag(name = "colleges", description = "Partner colleges · 合作院校")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CollegesApi {
    @Inject
    Colleges colleges;

    @Inject
    CurrentCaller who;

    /** One college; whom to ask there stands on its page only. */
    public record CollegeView(long id, String code, String name, String shortName, boolean active) {
        static CollegeView of(Colleges.Row row) {
            return new CollegeView(row.id(), row.code().digits(), row.name(), row.shortName(), row.active());
        }

        static CollegeView of(College college) {
            return new CollegeView(
                    college.id(), college.code().digits(), college.name(), college.shortName(), college.active());
        }
    }

    @GET
    @Operation(summary = "Colleges in scope, by code · 院校列表")
    public List<CollegeView> list() {
        return colleges.list(scope()).stream().map(CollegeView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One college · 院校")
    public CollegeView one(@PathParam("id") long id) {
        return CollegeView.of(colleges.get(id, scope()));
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR, COMMISSION);
    }
}
