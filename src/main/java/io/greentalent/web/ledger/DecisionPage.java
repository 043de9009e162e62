package io.greentalent.web.ledger;

import io.greentalent.completion.Completions;
import io.greentalent.ledger.ConfirmCompletions;
import io.greentalent.ledger.PersonTime.State;
import io.greentalent.ledger.PersonTimeFilter;
import io.greentalent.ledger.PersonTimeRow;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.ledger.RejectCompletions;
import io.greentalent.ledger.VerifyCompletions;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An offering's completion list, on which the college confirms and the operator verifies or rejects (完成名单). */
@Named
@ViewScoped
public class DecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ALL = 2000;

    @Inject
    PersonTimes personTimes;

    @Inject
    Completions completions;

    @Inject
    Offerings offerings;

    @Inject
    ConfirmCompletions confirm;

    @Inject
    VerifyCompletions verify;

    @Inject
    RejectCompletions reject;

    @Inject
    CurrentCaller who;

    @Inject
    Side side;

    @Inject
    Language language;

    @Inject
    Show show;

    private long offering;
    private @Nullable Set<Long> picked;
    private String reason = "";
    private @Nullable OfferingRow head;
    private List<PersonTimeRow> rows = List.of();
    private Map<Long, String> sentences = Map.of();

    /** Loads the list; an offering out of scope gives 404. What waits for this caller is chosen at first. */
    public void load() {
        var scope = scope();
        head = offerings.row(offering, scope);
        rows = personTimes.list(
                scope, PersonTimeFilter.ofOffering(offering, null), new Window(0, ALL, "person", false));
        sentences = completions.ofOffering(offering, scope).stream()
                .collect(Collectors.toMap(Completions.Row::enrolmentId, r -> r.sentence(language.locale())));
    }

    private Scope scope() {
        return side.scope();
    }

    /** The college confirms what it chose. */
    public String confirm() {
        int done = confirm.confirm(offering, picked());
        show.done("webledger.decision.confirmed", done);
        return again();
    }

    /** The operator verifies: entries are appended. */
    public String verify() {
        var outcome = verify.verify(offering, picked());
        show.done("webledger.decision.verified", outcome.counted(), outcome.repeats(), outcome.before());
        return again();
    }

    /** The operator rejects, with a reason. */
    public String reject() {
        int done = reject.reject(offering, picked(), reason);
        show.done("webledger.decision.rejected", done);
        return again();
    }

    private String again() {
        return side.getPath() + "/completions/offering?faces-redirect=true&id=" + offering;
    }

    /** The ids of the ticked boxes, plain inputs of the page; what is no number was not ticked on it. */
    private Set<Long> picked() {
        var values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("pick", new String[0]);
        var ids = Arrays.stream(values)
                .filter(v -> v.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        picked = ids;
        if (ids.isEmpty()) {
            throw Problem.of("ledger.selection.empty");
        }
        return ids;
    }

    /** Ticked: what was ticked before a refusal, else all that waits. */
    public boolean ticked(PersonTimeRow row) {
        return picked == null ? waits(row) : picked.contains(row.id());
    }

    /** True for what this caller can decide now. */
    public boolean waits(PersonTimeRow row) {
        return row.state() == (side.isOperator() ? State.CONFIRMED : State.EVIDENCED);
    }

    public boolean isWaiting() {
        return rows.stream().anyMatch(this::waits);
    }

    /** Why it is not complete yet, or since when it is. */
    public String sentence(PersonTimeRow row) {
        return sentences.getOrDefault(row.enrolmentId(), "");
    }

    public @Nullable OfferingRow getHead() {
        return head;
    }

    public List<PersonTimeRow> getRows() {
        return rows;
    }

    public long getOffering() {
        return offering;
    }

    public void setOffering(long offering) {
        this.offering = offering;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
