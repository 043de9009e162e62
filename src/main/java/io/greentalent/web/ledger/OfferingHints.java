package io.greentalent.web.ledger;

import io.greentalent.ledger.Hint;
import io.greentalent.ledger.Hints;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.web.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the operator should look at before verifying an offering (核验提示). */
@Named
@ViewScoped
public class OfferingHints implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Hints hints;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    private List<Hint> found = List.of();

    /** Looks at that offering. */
    public void load(long offering) {
        found = hints.of(offering, who.get().scope(Role.OPERATOR));
    }

    /** One sentence each, in the reader's language; empty where nothing is strange. */
    public List<String> getSentences() {
        return found.stream().map(h -> h.text(language.locale())).toList();
    }
}
