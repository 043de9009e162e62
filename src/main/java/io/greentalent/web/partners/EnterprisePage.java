package io.greentalent.web.partners;

import io.greentalent.partners.Enterprises;
import io.greentalent.partners.RegisterEnterprise;
import io.greentalent.partners.ReviseEnterprise;
import io.greentalent.web.Address;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One partner enterprise (企业信息). */
@Named
@ViewScoped
public class EnterprisePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Enterprises enterprises;

    @Inject
    RegisterEnterprise registerEnterprise;

    @Inject
    ReviseEnterprise reviseEnterprise;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    private final Form form = new Form();
    private long id;
    private long seen;

    /** The enterprise of the address, or an empty form. */
    public void load() {
        id = address.id("id");
        if (id != 0) {
            var enterprise = enterprises.get(id, side.scope());
            seen = enterprise.version();
            form.with("creditCode", enterprise.creditCode())
                    .with("name", enterprise.name())
                    .with("industry", enterprise.industry())
                    .with("contactName", enterprise.contactName());
        }
    }

    public String save() {
        if (id == 0) {
            registerEnterprise.register(
                    form.text("creditCode"), form.text("name"), form.text("industry"), form.text("contactName"));
        } else {
            reviseEnterprise.revise(id, seen, form.text("name"), form.text("industry"), form.text("contactName"));
        }
        show.done("webpartners.saved");
        return "/operator/partners/enterprises?faces-redirect=true";
    }

    public Form getForm() {
        return form;
    }

    public long getId() {
        return id;
    }
}
