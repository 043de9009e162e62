package io.greentalent.web.partners;

import io.greentalent.partners.Agreement;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.Enterprises;
import io.greentalent.partners.Majors;
import io.greentalent.partners.SignAgreement;
import io.greentalent.shared.Window;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The operator records a signed agreement: first the college, then what the paper says (登记协议). */
@Named
@ViewScoped
public class SignPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Colleges colleges;

    @Inject
    Enterprises enterprises;

    @Inject
    Majors majors;

    @Inject
    SignAgreement signAgreement;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    private static final int MOST = 500;

    private final Form form = new Form();
    private String[] majorIds = {};
    private List<Choice> collegeChoices = List.of();
    private List<Choice> enterpriseChoices = List.of();
    private List<Choice> majorChoices = List.of();

    public void load() {
        collegeChoices = colleges.list(side.scope()).stream()
                .filter(Colleges.Row::active)
                .map(c -> new Choice(Long.toString(c.id()), c.name()))
                .toList();
        enterpriseChoices = enterprises.list("", Window.top(MOST), side.scope()).stream()
                .map(e -> new Choice(Long.toString(e.id()), e.name()))
                .toList();
        form.with("college", address.text("college"));
        offerMajors();
    }

    /** The majors of the college that was chosen. */
    public void offerMajors() {
        Long college = form.id("college");
        majorIds = new String[0];
        majorChoices = college == null
                ? List.of()
                : majors.list(college, side.scope()).stream()
                        .map(m -> new Choice(Long.toString(m.id()), m.name()))
                        .toList();
    }

    public String sign() {
        var chosen = Arrays.stream(majorIds).map(Long::valueOf).collect(Collectors.toSet());
        long id = signAgreement.sign(new Agreement.Terms(
                form.text("number"),
                form.id("college"),
                form.id("enterprise"),
                chosen,
                form.day("signedOn"),
                form.day("startsOn"),
                form.day("endsOn")));
        show.done("webpartners.agreement.signed", form.text("number"));
        return "/operator/partners/agreement?faces-redirect=true&id=" + id;
    }

    public Form getForm() {
        return form;
    }

    public String[] getMajorIds() {
        return majorIds.clone();
    }

    public void setMajorIds(String[] majorIds) {
        this.majorIds = majorIds.clone();
    }

    public List<Choice> getCollegeChoices() {
        return collegeChoices;
    }

    public List<Choice> getEnterpriseChoices() {
        return enterpriseChoices;
    }

    public List<Choice> getMajorChoices() {
        return majorChoices;
    }
}
