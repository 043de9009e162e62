package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One human being, known once by the keyed hash of the identity number (人员). */
@Entity
@Table(name = "person")
public class Person extends Versioned {
    /** How lists show who was erased. */
    static final String NOBODY = "*";

    @Column(nullable = false)
    private String name = "";

    @Column(name = "id_type", nullable = false, updatable = false)
    private String idType = "";

    @Column(name = "id_cipher")
    private byte @Nullable [] idCipher;

    @Column(name = "id_hash", nullable = false, updatable = false)
    private String idHash = "";

    /** By the key before, while keys change; else the same: so nobody is entered twice who is known by either. */
    @Column(name = "former_hash", updatable = false)
    private String formerHash = "";

    @Column(name = "phone_cipher")
    private byte @Nullable [] phoneCipher;

    @Column(name = "college_id", nullable = false)
    private long collegeId;

    @Column(name = "student_no")
    private @Nullable String studentNo;

    @Column(name = "made_at", nullable = false, updatable = false)
    private LocalDateTime madeAt = LocalDateTime.MIN;

    @Column(name = "erased_at")
    private @Nullable LocalDateTime erasedAt;

    @Column(name = "erased_key")
    private @Nullable String erasedKey;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    protected Person() {}

    /**
     * @param identity type and canonical number; kept encrypted and as a keyed hash only
     * @param collegeId the college that first reported the person
     */
    public Person(String name, Identity identity, long collegeId, KeyRing keys, LocalDateTime at) {
        this.name = name;
        this.idType = identity.type();
        this.idCipher = keys.encrypt(identity.number());
        this.idHash = identity.hash(keys);
        this.formerHash = identity.formerHash(keys);
        this.collegeId = collegeId;
        this.madeAt = at;
    }

    /**
     * Nothing is left that says who it is; the keyed hash stays, so that who returns does not count twice, and the name of its
     * key, as nobody can hash the number anew when the keys change.
     */
    void erase(LocalDateTime at, KeyRing keys) {
        if (erasedAt != null) {
            return;
        }
        if (idCipher != null) {
            String key = new Identity(idType, keys.decryptText(idCipher)).keyOf(idHash, keys);
            erasedKey = key.isEmpty() ? null : key;
        }
        name = NOBODY;
        idCipher = null;
        phoneCipher = null;
        studentNo = null;
        erasedAt = at;
    }

    /** When it was erased, null where it was not. */
    public @Nullable LocalDateTime erasedAt() {
        return erasedAt;
    }

    /** It was found to be that other person: an alias from now on. */
    void mergeInto(long survivor) {
        mergedInto = survivor;
    }

    /** The merge was a mistake: a person of its own again. */
    void partAgain() {
        mergedInto = null;
    }

    /** The survivor, where this one is an alias. */
    public @Nullable Long mergedInto() {
        return mergedInto;
    }

    public String name() {
        return name;
    }

    public long collegeId() {
        return collegeId;
    }

    public @Nullable String studentNo() {
        return studentNo;
    }

    /** The number that the college knows the student by; not an identity number. */
    public void numberedBy(@Nullable String collegesOwn) {
        studentNo = collegesOwn;
    }

    /** Corrects the name, as the identity document has it. */
    public void rename(String asInDocument) {
        name = asInDocument;
    }

    /** Keeps the phone number, encrypted; null takes it away. */
    public void reachableAt(@Nullable String phone, KeyRing keys) {
        phoneCipher = phone == null ? null : keys.encrypt(phone);
    }
}
