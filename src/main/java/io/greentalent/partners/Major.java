package io.greentalent.partners;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A programme of study at a college (专业). */
@Entity
@Table(name = "major")
public class Major extends Versioned {
    /** The ministry's catalogue numbers programmes with 4 to 6 digits, some followed by a letter (专业目录). */
    private static final Pattern CODE = Pattern.compile("[0-9]{4,6}[A-Z]{0,2}");

    @Column(name = "college_id", nullable = false, updatable = false)
    private long collegeId;

    @Column(nullable = false, updatable = false)
    private String code = "";

    @Column(nullable = false)
    private String name = "";

    protected Major() {}

    Major(long collegeId, @Nullable String code, @Nullable String name) {
        this.collegeId = collegeId;
        this.code = Entry.required("code", code, 10);
        if (!CODE.matcher(this.code).matches()) {
            throw Problem.of("partners.major.codeMalformed").at("code");
        }
        rename(name);
    }

    public long collegeId() {
        return collegeId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    void rename(@Nullable String newName) {
        name = Entry.required("name", newName, 60);
    }
}
