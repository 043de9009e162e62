package io.greentalent.web.partners;

import io.greentalent.partners.Agreement;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.AttachAgreementScan;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.EndAgreement;
import io.greentalent.partners.Enterprises;
import io.greentalent.partners.Majors;
import io.greentalent.web.Address;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import io.greentalent.web.Uploads;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One agreement: parties, term, scan; the operator ends it early or adds the scan (协议详情). */
@Named
@ViewScoped
public class AgreementPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_MEGABYTES = 20;

    @Inject
    Agreements agreements;

    @Inject
    Colleges colleges;

    @Inject
    Enterprises enterprises;

    @Inject
    Majors majors;

    @Inject
    EndAgreement endAgreement;

    @Inject
    AttachAgreementScan attachScan;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    private final Form form = new Form();
    private long id;
    private @Nullable Agreement agreement;
    private Parties parties = new Parties("", "", List.of());
    private transient @Nullable Part file;

    /**
     * Who signed, by name.
     *
     * @param enterprise empty where only college and unit signed
     */
    public record Parties(String college, String enterprise, List<String> majors) implements Serializable {}

    public void load() {
        id = address.id("id");
        var found = agreements.get(id, side.scope());
        Long enterprise = found.enterpriseId();
        parties = new Parties(
                colleges.get(found.collegeId(), side.scope()).name(),
                enterprise == null
                        ? ""
                        : enterprises.get(enterprise, side.scope()).name(),
                majors.list(found.collegeId(), side.scope()).stream()
                        .filter(m -> found.majorIds().contains(m.id()))
                        .map(Majors.Row::name)
                        .toList());
        agreement = found;
    }

    public String end() {
        endAgreement.end(id, form.day("endedEarlyOn"));
        show.done("webpartners.agreement.ended");
        return here();
    }

    public String attach() {
        Uploads.use(file, MOST_MEGABYTES, content -> attachScan.attach(id, content, Uploads.name(file)));
        file = null;
        show.done("webpartners.agreement.attached");
        return here();
    }

    private String here() {
        return "/operator/partners/agreement?faces-redirect=true&id=" + id;
    }

    public @Nullable Agreement getAgreement() {
        return agreement;
    }

    public Parties getParties() {
        return parties;
    }

    public Form getForm() {
        return form;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
