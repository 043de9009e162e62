package io.greentalent.web.offerings;

import io.greentalent.learning.PreviewEvidenceSheet;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.Problem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** Takes a filled-in evidence sheet in (上传学习记录表); its preview is a page of its own. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Offerings offerings;

    @Inject
    transient PreviewEvidenceSheet preview;

    @Inject
    transient Desk desk;

    private long id;
    private transient @Nullable UploadedFile upload;
    private @Nullable OfferingRow offering;

    /** Looks up the offering of the address. */
    public void load() {
        offering = offerings.row(id, desk.scope());
    }

    /** Keeps the uploaded file and goes on to its preview. */
    public String read() throws IOException {
        var given = upload;
        if (given == null || given.getSize() == 0) {
            throw Problem.of("webofferings.import.noFile").at("file");
        }
        var copy = Files.createTempFile("sheet", ".part");
        try (var in = given.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            long file = preview.keep(id, copy, given.getFileName());
            return desk.getFolder() + "/offerings/preview?faces-redirect=true&id=" + id + "&file=" + file;
        } finally {
            Files.deleteIfExists(copy);
        }
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

    public @Nullable UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(@Nullable UploadedFile upload) {
        this.upload = upload;
    }
}
