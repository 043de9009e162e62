package io.greentalent.web.completion;

import io.greentalent.completion.AdoptRule;
import io.greentalent.completion.CompletionRule;
import io.greentalent.completion.RuleValues;
import io.greentalent.completion.Rules;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The completion rule's versions, and the form of the next one (完成规则); it begins with the present values. */
@Named
@ViewScoped
public class RulePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Rules rules;

    @Inject
    AdoptRule adoptRule;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private List<CompletionRule> versions = List.of();
    private int attendance;
    private int theory;
    private int practice;
    private int mark;
    private boolean studentsOnly;
    private boolean safety;
    private boolean agreement;
    private boolean approved;
    private boolean onceAYear;
    private String counts = "A";
    private @Nullable LocalDate effectiveOn;
    private String note = "";

    /** Loads the versions and fills the form from the last one. */
    public void load() {
        versions = rules.all().reversed();
        var last = versions.getFirst().values();
        attendance = last.attendancePercent();
        theory = last.theoryPercent();
        practice = last.practicePercent();
        mark = last.markTenths() / 10;
        studentsOnly = last.studentsOnly();
        safety = last.safetyRequired();
        agreement = last.agreementRequired();
        approved = last.approvedVersionRequired();
        onceAYear = last.onceAYear();
        counts = last.counts().name();
        effectiveOn = LocalDate.now(clock).plusDays(1);
    }

    /** Adopts the next version. */
    public String adopt() {
        var values = new RuleValues(
                attendance,
                theory,
                practice,
                mark * 10,
                studentsOnly,
                safety,
                agreement,
                approved,
                onceAYear,
                RuleValues.Counts.valueOf(counts));
        var day = effectiveOn == null ? LocalDate.now(clock) : effectiveOn;
        show.done("webrules.adopted", adoptRule.adopt(values, day, note).number());
        return "/operator/rules.xhtml?faces-redirect=true";
    }

    public List<CompletionRule> getVersions() {
        return versions;
    }

    public int getAttendance() {
        return attendance;
    }

    public void setAttendance(int attendance) {
        this.attendance = attendance;
    }

    public int getTheory() {
        return theory;
    }

    public void setTheory(int theory) {
        this.theory = theory;
    }

    public int getPractice() {
        return practice;
    }

    public void setPractice(int practice) {
        this.practice = practice;
    }

    public int getMark() {
        return mark;
    }

    public void setMark(int mark) {
        this.mark = mark;
    }

    public boolean isStudentsOnly() {
        return studentsOnly;
    }

    public void setStudentsOnly(boolean studentsOnly) {
        this.studentsOnly = studentsOnly;
    }

    public boolean isSafety() {
        return safety;
    }

    public void setSafety(boolean safety) {
        this.safety = safety;
    }

    public boolean isAgreement() {
        return agreement;
    }

    public void setAgreement(boolean agreement) {
        this.agreement = agreement;
    }

    public boolean isApproved() {
        return approved;
    }

    public void setApproved(boolean approved) {
        this.approved = approved;
    }

    public boolean isOnceAYear() {
        return onceAYear;
    }

    public void setOnceAYear(boolean onceAYear) {
        this.onceAYear = onceAYear;
    }

    public String getCounts() {
        return counts;
    }

    public void setCounts(String counts) {
        this.counts = counts;
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
