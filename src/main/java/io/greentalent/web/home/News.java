package io.greentalent.web.home;

import io.greentalent.shared.Change;
import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What happened lately, in plain words (最近动态): the newest changes that the role may see. */
@Named("homeNews")
@RequestScoped
public class News {
    private static final int MOST = 8;

    @Inject
    ChangeFeed feed;

    @Inject
    Language language;

    private List<Change> changes = List.of();
    private String folder = "";

    /** Looks up the newest in that scope; their links lead into that role's folder. */
    void load(Scope scope, String ofRole) {
        changes = feed.latest(scope, MOST);
        folder = ofRole;
    }

    public List<Change> getChanges() {
        return changes;
    }

    /** What was done, as a sentence in the reader's language. */
    public String words(Change change) {
        return Texts.of(language.locale(), change.kind(), change.detail());
    }

    /** Where its subject is looked at; empty where there is no page for it. */
    public String path(Change change) {
        String kind = change.kind();
        String page = kind.startsWith("rosters.") ? "/rosters/report" : offeringOrAgreement(kind);
        return page.isEmpty() ? "" : folder + page + ".xhtml?id=" + change.subjectId();
    }

    private static String offeringOrAgreement(String kind) {
        if (kind.startsWith("ledger.") || kind.startsWith("offerings.")) {
            return "/offerings/offering";
        }
        if (kind.startsWith("people.change.")) {
            return "/persons/merge";
        }
        return kind.startsWith("partners.change.agreement") ? "/partners/agreement" : "";
    }
}
