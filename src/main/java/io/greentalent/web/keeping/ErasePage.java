package io.greentalent.web.keeping;

import io.greentalent.people.ErasePerson;
import io.greentalent.people.Erasure;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a person may ask of the operator: a copy of the data, and that they be erased (个人信息权利). */
@Named
@ViewScoped
public class ErasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Erasure erasure;

    @Inject
    ErasePerson erasePerson;

    @Inject
    CurrentCaller who;

    @Inject
    Show show;

    private long id;
    private Erasure.@Nullable Prospect prospect;

    public void load() {
        prospect = erasure.of(id, who.get().scope(Role.OPERATOR));
    }

    public String erase() {
        erasePerson.erase(id);
        show.done("webkeeping.erase.erased");
        return "/operator/persons/erase?faces-redirect=true&id=" + id;
    }

    public Erasure.@Nullable Prospect getProspect() {
        return prospect;
    }

    public boolean isHeld() {
        return prospect != null && prospect.from() != null && prospect.erasedAt() == null;
    }

    public boolean isPossible() {
        return prospect != null && prospect.from() == null && prospect.erasedAt() == null;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
