package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Students of one major who entered together (班级). */
@Entity
@Table(name = "class_group")
public class ClassGroup extends Versioned {
    private static final int EARLIEST_ENTRY = 2000;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(name = "major_id", nullable = false, updatable = false)
    private long majorId;

    @Column(nullable = false)
    private String name = "";

    @Column(name = "entry_year", nullable = false)
    private int entryYear;

    protected ClassGroup() {}

    /** @param thisYear classes enter in it at the latest, or in the next year when they are set up beforehand */
    ClassGroup(Major major, @Nullable String name, @Nullable Integer entryYear, int thisYear) {
        this.collegeId = major.collegeId();
        this.majorId = major.id();
        revise(name, entryYear, thisYear);
    }

    public long collegeId() {
        return collegeId;
    }

    public long majorId() {
        return majorId;
    }

    public String name() {
        return name;
    }

    public int entryYear() {
        return entryYear;
    }

    void revise(@Nullable String newName, @Nullable Integer newEntryYear, int thisYear) {
        name = Entry.required("name", newName, 60);
        entryYear = Entry.within("entryYear", newEntryYear, EARLIEST_ENTRY, thisYear + 1);
    }
}
