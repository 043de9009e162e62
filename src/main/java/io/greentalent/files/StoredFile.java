package io.greentalent.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One file that was handed in (文件): its name and kind; the content lies in the file store. */
@Entity
@Table(name = "stored_file")
public class StoredFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, updatable = false)
    private String sha256 = "";

    @Column(nullable = false, updatable = false)
    private String name = "";

    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType = "";

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(nullable = false, updatable = false)
    private boolean encrypted;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(name = "purge_on")
    private @Nullable LocalDate purgeOn;

    @Column(name = "purged_at")
    private @Nullable LocalDateTime purgedAt;

    @Column(name = "stored_by", nullable = false, updatable = false)
    private long storedBy;

    @Column(name = "stored_at", nullable = false, updatable = false)
    private LocalDateTime storedAt = LocalDateTime.MIN;

    protected StoredFile() {}

    StoredFile(String sha256, String name, FileKind kind, long size, boolean encrypted, long collegeId) {
        this.sha256 = sha256;
        this.name = name;
        this.mediaType = kind.mediaType();
        this.size = size;
        this.encrypted = encrypted;
        this.collegeId = collegeId;
    }

    void storedBy(long accountId, LocalDateTime at) {
        storedBy = accountId;
        storedAt = at;
    }

    public long id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Bytes of the content as it was handed in. */
    public long size() {
        return size;
    }

    boolean encrypted() {
        return encrypted;
    }

    /** Whose it is, 0 for the unit's own. */
    public long collegeId() {
        return collegeId;
    }

    /** The content is deleted after that day (30 days after a roster's lock). */
    public void purgeOn(LocalDate day) {
        purgeOn = day;
    }

    public boolean purged() {
        return purgedAt != null;
    }

    void purged(LocalDateTime at) {
        purgedAt = at;
    }
}
