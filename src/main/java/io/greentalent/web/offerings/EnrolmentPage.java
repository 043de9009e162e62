package io.greentalent.web.offerings;

import io.greentalent.completion.Completions;
import io.greentalent.ledger.Countings;
import io.greentalent.offerings.Attended;
import io.greentalent.offerings.EnrolmentRow;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Sessions;
import io.greentalent.offerings.WithdrawEnrolment;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person on one offering (选课): every session, what is missing, and for college and operator the withdrawal. */
@Named
@ViewScoped
public class EnrolmentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Enrolments enrolments;

    @Inject
    Offerings offerings;

    @Inject
    Sessions allSessions;

    @Inject
    Completions completions;

    @Inject
    Countings countings;

    @Inject
    WithdrawEnrolment withdrawal;

    @Inject
    Language language;

    @Inject
    Side side;

    @Inject
    Show show;

    private long id;
    private String reason = "";
    private String sentence = "";
    private String counting = "";
    private @Nullable EnrolmentRow row;
    private @Nullable OfferingRow offering;
    private List<Attended> sessions = List.of();

    /** Looks up the enrolment of the address. */
    public void load() {
        var scope = side.scope();
        row = enrolments.row(id, scope);
        offering = offerings.row(enrolments.get(id, scope).offeringId(), scope);
        sessions = allSessions.attendedBy(id, scope);
        sentence = completions
                .find(id, scope)
                .map(c -> c.sentence(language.locale()))
                .orElse("");
        counting = countings
                .find(id, scope)
                .map(c -> c.sentence(language.locale()))
                .orElse("");
    }

    /** Takes the person off the offering. */
    public String withdraw() {
        withdrawal.withdraw(id, reason);
        return back("webofferings.enrolment.withdrawn");
    }

    /** Puts the person back. */
    public String reinstate() {
        withdrawal.reinstate(id);
        return back("webofferings.enrolment.reinstated");
    }

    private String back(String key) {
        show.done(key, getRow().name());
        return side.getPath() + "/offerings/offering?faces-redirect=true&id="
                + getOffering().id();
    }

    public EnrolmentRow getRow() {
        return Objects.requireNonNull(row);
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public List<Attended> getSessions() {
        return sessions;
    }

    /** Complete since when, or what is missing; empty before the first evaluation. */
    public String getSentence() {
        return sentence;
    }

    /** Whether it counts, and if not why not; empty as long as the rule is not met. */
    public String getCounting() {
        return counting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
