package io.greentalent.api;

import io.greentalent.offerings.Term;
import io.greentalent.offerings.Terms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Terms (学期), the same for everybody. */
@Path("/terms")
@Tag(name = "catalogue", description = "Terms and published courses · 学期与课程")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TermsApi {
    @Inject
    Terms terms;

    /** One term. */
    public record TermView(long id, String code, LocalDate startsOn, LocalDate endsOn) {
        static TermView of(Term term) {
            return new TermView(term.id(), term.code(), term.startsOn(), term.endsOn());
        }
    }

    @GET
    @Operation(summary = "All terms · 学期列表")
    public List<TermView> list() {
        return terms.all().stream().map(TermView::of).toList();
    }
}
