package io.greentalent.web.offerings;

import io.greentalent.learning.CommitEvidenceSheet;
import io.greentalent.learning.PreviewEvidenceSheet;
import io.greentalent.learning.SheetRowVerdict;
import io.greentalent.learning.SheetRowVerdict.Kind;
import io.greentalent.learning.SheetVerdict;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.Problem;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an evidence sheet would change, and taking it over (学习记录表预览); the address can be kept until then. */
@Named
@ViewScoped
public class SheetPreviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Offerings offerings;

    @Inject
    PreviewEvidenceSheet preview;

    @Inject
    CommitEvidenceSheet commit;

    @Inject
    Side side;

    @Inject
    Show show;

    private long id;
    private long file;
    private String only = "";
    private boolean leaveOut;
    private @Nullable OfferingRow offering;
    private @Nullable SheetVerdict verdict;

    /** Looks up the offering and checks the file of the address. */
    public void load() {
        offering = offerings.row(id, side.scope());
        verdict = preview.preview(id, file);
    }

    /** Takes over what the page shows; where something changed since, it is shown anew instead. */
    public @Nullable String take() {
        try {
            int rows = commit.commit(id, file, getVerdict().fingerprint(), leaveOut);
            show.done("webofferings.import.done", rows);
            return side.getPath() + "/offerings/offering?faces-redirect=true&id=" + id;
        } catch (Problem e) {
            show.problem(e);
            load();
            return null;
        }
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public SheetVerdict getVerdict() {
        return Objects.requireNonNull(verdict);
    }

    /** The rows of the chosen kind, all for none. */
    public List<SheetRowVerdict> getRows() {
        return getVerdict().rows().stream()
                .filter(r -> only.isEmpty() || r.kind().name().equals(only))
                .toList();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getFile() {
        return file;
    }

    public void setFile(long file) {
        this.file = file;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    public boolean isLeaveOut() {
        return leaveOut;
    }

    public void setLeaveOut(boolean leaveOut) {
        this.leaveOut = leaveOut;
    }
}
