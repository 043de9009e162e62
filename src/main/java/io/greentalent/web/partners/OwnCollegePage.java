package io.greentalent.web.partners;

import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.College;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.ReviseCollege;
import io.greentalent.partners.Validity;
import io.greentalent.shared.NotFound;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A college's officer sees the own college, keeps its contact up to date and is told what asks for renewal (本校信息). */
@Named
@ViewScoped
public class OwnCollegePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Colleges colleges;

    @Inject
    Agreements agreements;

    @Inject
    ReviseCollege reviseCollege;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private final Form form = new Form();
    private @Nullable College college;
    private @Nullable LocalDate coveredUntil;
    private List<AgreementRow> expiring = List.of();

    public void load() {
        var today = LocalDate.now(clock);
        long id = side.scope().college();
        var own = colleges.get(id, side.scope());
        form.with("contactName", own.contact().name())
                .with("contactEmail", own.contact().email())
                .with("address", own.contact().address());
        coveredUntil = agreements.coveredUntil(List.of(id), today).get(id);
        expiring = agreements.expiringWithin(Validity.RENEWAL_DAYS, today, side.scope());
        college = own;
    }

    public String save() {
        var shown = college;
        if (shown == null) {
            throw new NotFound("college", 0);
        }
        reviseCollege.reviseContact(
                shown.id(),
                shown.version(),
                new College.Contact(form.text("contactName"), form.text("contactEmail"), form.text("address")));
        show.done("webpartners.saved");
        return "/college/partners?faces-redirect=true";
    }

    public @Nullable College getCollege() {
        return college;
    }

    /** The last day of the agreement that holds today, null where none does. */
    public @Nullable LocalDate getCoveredUntil() {
        return coveredUntil;
    }

    public List<AgreementRow> getExpiring() {
        return expiring;
    }

    public Form getForm() {
        return form;
    }
}
