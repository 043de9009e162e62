package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A college that trains its students with the unit (合作院校). */
@Entity
@Table(name = "college")
public class College extends Versioned {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    @Column(nullable = false, updatable = false)
    private CollegeCode code;

    @Column(nullable = false)
    private String name = "";

    @Column(name = "short_name", nullable = false)
    private String shortName = "";

    @Column(name = "contact_name", nullable = false)
    private String contactName = "";

    @Column(name = "contact_email", nullable = false)
    private String contactEmail = "";

    @Column(nullable = false)
    private String address = "";

    @Column(nullable = false)
    private boolean active = true;

    /** How the college is reached. */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String address) {}

    protected College() {}

    College(CollegeCode code, @Nullable String name, @Nullable String shortName, Contact contact) {
        this.code = code;
        rename(name, shortName);
        reachBy(contact);
    }

    public CollegeCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** At most 20 characters, for tables and charts. */
    public String shortName() {
        return shortName;
    }

    public Contact contact() {
        return new Contact(contactName, contactEmail, address);
    }

    /** False once the partnership has ended. */
    public boolean active() {
        return active;
    }

    /** Takes these names; refuses an empty or too long one at its field. */
    void rename(@Nullable String newName, @Nullable String newShortName) {
        name = Entry.required("name", newName, 100);
        shortName = Entry.required("shortName", newShortName, 20);
    }

    void reachBy(Contact contact) {
        contactName = Entry.required("contactName", contact.name, 60);
        contactEmail = mail(Entry.optional("contactEmail", contact.email, 120));
        address = Entry.optional("address", contact.address, 200);
    }

    private static String mail(String text) {
        if (!text.isEmpty() && !MAIL.matcher(text).matches()) {
            throw Problem.of("partners.college.mailMalformed").at("contactEmail");
        }
        return text;
    }

    /** Ends the partnership: nothing new is signed with it; what was trained stays. */
    void close() {
        if (!active) {
            throw Problem.of("partners.college.alreadyClosed", name);
        }
        active = false;
    }

    void reopen() {
        if (active) {
            throw Problem.of("partners.college.notClosed", name);
        }
        active = true;
    }

    /** Refuses what a closed college may not begin any more. */
    void mustBeActive() {
        if (!active) {
            throw Problem.of("partners.college.closed", name).at("college");
        }
    }
}
