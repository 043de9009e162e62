package io.greentalent.web.ledger;

import io.greentalent.ledger.Link;
import io.greentalent.ledger.ReasonText;
import io.greentalent.targets.EvidenceThread;
import io.greentalent.targets.EvidenceThreads;
import io.greentalent.web.Language;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Everything that one person-time rests on (单个人次的佐证), as a thread in time. */
@Named
@ViewScoped
public class EvidencePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EvidenceThreads threads;

    @Inject
    Side side;

    @Inject
    Language language;

    private long id;
    private @Nullable EvidenceThread thread;

    /** Loads the whole thread; 404 out of scope. Whoever looks at a whole name leaves a line in the audit log. */
    public void load() {
        thread = threads.of(side.scope(), id, "EvidencePage");
    }

    public @Nullable EvidenceThread getThread() {
        return thread;
    }

    /** Complete since when, or what is missing. */
    public String getSentence() {
        return thread == null ? "" : thread.sentence(language.locale());
    }

    /** An entry's reason in the reader's language. */
    public String reason(Link entry) {
        return ReasonText.text(language.locale(), entry.reason());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
