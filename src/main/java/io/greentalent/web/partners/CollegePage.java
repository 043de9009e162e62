package io.greentalent.web.partners;

import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.CloseCollege;
import io.greentalent.partners.College;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.RegisterCollege;
import io.greentalent.partners.ReviseCollege;
import io.greentalent.shared.Window;
import io.greentalent.web.Address;
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

/** One partner college: its data, contact and agreements (院校信息). */
@Named
@ViewScoped
public class CollegePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Colleges colleges;

    @Inject
    Agreements agreements;

    @Inject
    RegisterCollege registerCollege;

    @Inject
    ReviseCollege reviseCollege;

    @Inject
    CloseCollege closeCollege;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private final Form form = new Form();
    private long id;
    private long seen;
    private boolean active = true;
    private List<AgreementRow> rows = List.of();

    /** The college of the address, or an empty form. */
    public void load() {
        id = address.id("id");
        if (id == 0) {
            return;
        }
        College college = colleges.get(id, side.scope());
        seen = college.version();
        active = college.active();
        form.with("code", college.code())
                .with("name", college.name())
                .with("shortName", college.shortName())
                .with("contactName", college.contact().name())
                .with("contactEmail", college.contact().email())
                .with("address", college.contact().address());
        rows = agreements.list(id, "", null, LocalDate.now(clock), Window.top(100), side.scope());
    }

    public String save() {
        if (id == 0) {
            registerCollege.register(form.text("code"), form.text("name"), form.text("shortName"), contact());
            show.done("webpartners.college.registered", form.text("name"));
            return "/operator/partners?faces-redirect=true";
        }
        reviseCollege.revise(id, seen, form.text("name"), form.text("shortName"), contact());
        return saved();
    }

    public String close() {
        closeCollege.close(id);
        return saved();
    }

    public String reopen() {
        closeCollege.reopen(id);
        return saved();
    }

    private String saved() {
        show.done("webpartners.saved");
        return "/operator/partners/college?faces-redirect=true&id=" + id;
    }

    private College.Contact contact() {
        return new College.Contact(form.text("contactName"), form.text("contactEmail"), form.text("address"));
    }

    public Form getForm() {
        return form;
    }

    public long getId() {
        return id;
    }

    public boolean isActive() {
        return active;
    }

    /** Its agreements, newest first. */
    public List<AgreementRow> getRows() {
        return rows;
    }
}
