package io.greentalent.ledger;

import io.greentalent.shared.KeyRing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** All chains of a day under one signature, made with a key that is not in the database (每日签名根). */
@Entity
@Table(name = "ledger_root")
public class LedgerRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate day = LocalDate.MIN;

    @Column(nullable = false, updatable = false)
    private long chains;

    @Column(nullable = false, updatable = false)
    private long entries;

    @Column(nullable = false, updatable = false)
    private String root = "";

    @Column(name = "key_id", nullable = false, updatable = false)
    private String keyId = "";

    @Column(nullable = false, updatable = false)
    private String signature = "";

    @Column(name = "signed_at", nullable = false, updatable = false)
    private LocalDateTime signedAt = LocalDateTime.MIN;

    protected LedgerRoot() {}

    LedgerRoot(
            LocalDate day, long chains, long entries, String root, String keyId, String signature, LocalDateTime at) {
        this.day = day;
        this.chains = chains;
        this.entries = entries;
        this.root = root;
        this.keyId = keyId;
        this.signature = signature;
        this.signedAt = at;
    }

    public LocalDate day() {
        return day;
    }

    /** How many chains it covers. */
    public long chains() {
        return chains;
    }

    /** How many entries they had. */
    public long entries() {
        return entries;
    }

    /** The running SHA-256 over all heads, 64 hex digits: what may be published to bind the ledger's state. */
    public String root() {
        return root;
    }

    public String signature() {
        return signature;
    }

    /** True where the signature is ours over what the root says of the day. */
    boolean signedBy(KeyRing keys) {
        return keys.signed(keyId, RootHash.message(day, chains, entries, root), signature);
    }

    public LocalDateTime signedAt() {
        return signedAt;
    }
}
