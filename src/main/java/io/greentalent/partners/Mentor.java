package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Somebody of an enterprise who guides trainees at work (企业导师). */
@Entity
@Table(name = "mentor")
public class Mentor extends Versioned {
    @Column(name = "enterprise_id", nullable = false, updatable = false)
    private long enterpriseId;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String position = "";

    @Column(nullable = false)
    private String skills = "";

    protected Mentor() {}

    Mentor(long enterpriseId, @Nullable String name, @Nullable String position, @Nullable String skills) {
        this.enterpriseId = enterpriseId;
        revise(name, position, skills);
    }

    public long enterpriseId() {
        return enterpriseId;
    }

    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    public String skills() {
        return skills;
    }

    void revise(@Nullable String newName, @Nullable String newPosition, @Nullable String newSkills) {
        name = Entry.required("name", newName, 100);
        position = Entry.required("position", newPosition, 60);
        skills = Entry.optional("skills", newSkills, 200);
    }
}
