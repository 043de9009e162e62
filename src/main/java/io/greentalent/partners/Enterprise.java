package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An enterprise that takes part in the training: a party to agreements, the home of mentors (合作企业). */
@Entity
@Table(name = "enterprise")
public class Enterprise extends Versioned {
    @Column(name = "credit_code", nullable = false, updatable = false)
    private CreditCode creditCode;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String industry = "";

    @Column(name = "contact_name", nullable = false)
    private String contactName = "";

    protected Enterprise() {}

    Enterprise(CreditCode creditCode, @Nullable String name, @Nullable String industry, @Nullable String contactName) {
        this.creditCode = creditCode;
        revise(name, industry, contactName);
    }

    public CreditCode creditCode() {
        return creditCode;
    }

    public String name() {
        return name;
    }

    public String industry() {
        return industry;
    }

    public String contactName() {
        return contactName;
    }

    void revise(@Nullable String newName, @Nullable String newIndustry, @Nullable String newContactName) {
        name = Entry.required("name", newName, 100);
        industry = Entry.required("industry", newIndustry, 60);
        contactName = Entry.optional("contactName", newContactName, 60);
    }
}
