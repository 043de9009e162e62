package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an instructor brings along: teaching title, trade qualifications, days in enterprises (师资档案). */
@Entity
@Table(name = "instructor_profile")
public class InstructorProfile extends Versioned {
    /** The days of five years. */
    private static final int MOST_PRACTICE_DAYS = 1827;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(nullable = false)
    private String name = "";

    @Column(name = "teaching_title", nullable = false)
    private String teachingTitle = "";

    @Column(name = "practice_days", nullable = false)
    private int practiceDays;

    @OneToMany(mappedBy = "instructor", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("issuedOn, id")
    private List<Qualification> qualifications = new ArrayList<>();

    /**
     * What is kept of an instructor.
     *
     * @param accountId by which the instructor signs in, null where there is none yet
     * @param teachingTitle empty where none is held
     * @param practiceDays days in enterprises within the last five years
     */
    public record Details(
            @Nullable Long accountId,
            @Nullable String name,
            @Nullable String teachingTitle,
            @Nullable Integer practiceDays) {}

    protected InstructorProfile() {}

    /** @param collegeId 0 for the unit's own engineers */
    InstructorProfile(long collegeId, Details details) {
        this.collegeId = collegeId;
        revise(details);
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public long collegeId() {
        return collegeId;
    }

    public String name() {
        return name;
    }

    public String teachingTitle() {
        return teachingTitle;
    }

    public int practiceDays() {
        return practiceDays;
    }

    public List<Qualification> qualifications() {
        return List.copyOf(qualifications);
    }

    void revise(Details details) {
        accountId = details.accountId;
        name = Entry.required("name", details.name, 100);
        teachingTitle = Entry.optional("teachingTitle", details.teachingTitle, 40);
        practiceDays = Entry.within("practiceDays", details.practiceDays, 0, MOST_PRACTICE_DAYS);
    }

    /** Adds a qualification; refuses a number that this instructor already has. */
    Qualification qualify(Qualification.Paper paper) {
        var added = new Qualification(this, paper);
        if (qualifications.stream().anyMatch(q -> q.number().equals(added.number()))) {
            throw Problem.of("partners.qualification.taken", added.number()).at("number");
        }
        qualifications.add(added);
        return added;
    }

    /** Takes a wrongly entered qualification away. */
    void strike(long qualificationId) {
        qualifications.removeIf(q -> q.id() == qualificationId);
    }
}
