package io.greentalent.web.offerings;

import io.greentalent.learning.PreviewEvidenceSheet;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.web.Side;
import io.greentalent.web.Uploads;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a filled-in evidence sheet in (上传学习记录表); its preview is a page of its own. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_MEGABYTES = 20;

    @Inject
    Offerings offerings;

    @Inject
    PreviewEvidenceSheet preview;

    @Inject
    Side side;

    private long id;
    private transient @Nullable Part upload;
    private @Nullable OfferingRow offering;

    /** Looks up the offering of the address. */
    public void load() {
        offering = offerings.row(id, side.scope());
    }

    /** Keeps the uploaded file and goes on to its preview. */
    public String read() {
        var kept = new long[1];
        Uploads.use(upload, MOST_MEGABYTES, copy -> kept[0] = preview.keep(id, copy, Uploads.name(upload)));
        return side.getPath() + "/offerings/preview?faces-redirect=true&id=" + id + "&file=" + kept[0];
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }
}
