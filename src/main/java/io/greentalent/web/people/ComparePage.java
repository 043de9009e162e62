package io.greentalent.web.people;

import io.greentalent.ledger.MergePreview;
import io.greentalent.ledger.ReasonText;
import io.greentalent.partners.Colleges;
import io.greentalent.people.Accounts;
import io.greentalent.people.FindPersons;
import io.greentalent.people.FindPersons.Card;
import io.greentalent.people.MergePersons;
import io.greentalent.people.PersonName;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Two persons side by side, what their merge would do, and the merge (人员比对). */
@Named
@ViewScoped
public class ComparePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FindPersons persons;

    @Inject
    Accounts allAccounts;

    @Inject
    MergePreview preview;

    @Inject
    MergePersons mergePersons;

    @Inject
    Colleges allColleges;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    @Inject
    Show show;

    private long from;
    private long into;
    private Map<Long, Card> cards = Map.of();
    private Map<Long, Accounts.Own> accounts = Map.of();
    private Map<Long, String> colleges = Map.of();
    private MergePlan plan = new MergePlan(List.of());
    private String why = "";

    /** Loads both. Refuses one and the same, and one who was merged before. */
    public void load() {
        var scope = who.get().scope(Role.OPERATOR);
        if (from == into) {
            throw Problem.of("people.merge.same");
        }
        cards = persons.cards(List.of(from, into), scope);
        if (getAlias().alias() || getSurvivor().alias()) {
            throw Problem.of("people.merge.already");
        }
        accounts = allAccounts.ofPersons(List.of(from, into));
        colleges = allColleges.names();
        plan = new MergePlan(preview.of(from, into, scope));
    }

    /** Merges, and shows the record by which it can be undone. */
    public String merge() {
        long id = mergePersons.merge(from, into, why);
        show.done("webpersons.done", id);
        return "/operator/persons/merge.xhtml?faces-redirect=true&id=" + id;
    }

    public String title(MergePreview.Line line) {
        return Locale.ENGLISH.getLanguage().equals(language.locale().getLanguage()) ? line.titleEn() : line.titleZh();
    }

    public String reason(MergePreview.Line line) {
        return ReasonText.text(language.locale(), line.takenBack());
    }

    public boolean isSameName() {
        return new PersonName(getAlias().name()).same(getSurvivor().name());
    }

    public Card getAlias() {
        return card(from);
    }

    public Card getSurvivor() {
        return card(into);
    }

    private Card card(long id) {
        return Optional.ofNullable(cards.get(id)).orElseThrow(() -> new NotFound("person", id));
    }

    public MergePlan getPlan() {
        return plan;
    }

    /** The user name, or that there is none. */
    public String account(long person) {
        var own = accounts.get(person);
        return own == null ? Texts.of(language.locale(), "webpersons.noAccount") : own.username();
    }

    public Map<Long, String> getColleges() {
        return colleges;
    }

    public long getFrom() {
        return from;
    }

    public void setFrom(long from) {
        this.from = from;
    }

    public long getInto() {
        return into;
    }

    public void setInto(long into) {
        this.into = into;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
