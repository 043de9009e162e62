package io.greentalent.web.people;

import io.greentalent.partners.Colleges;
import io.greentalent.people.FindPersons;
import io.greentalent.people.FindPersons.Card;
import io.greentalent.people.PersonMerges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import io.greentalent.web.Pager;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operator finds two persons who may be one, and the merges that were made (人员合并). */
@Named
@ViewScoped
public class PersonsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FindPersons persons;

    @Inject
    PersonMerges records;

    @Inject
    Colleges allColleges;

    @Inject
    CurrentCaller who;

    private String typed = "";
    private boolean asked;
    private int page = 1;
    private List<Card> found = List.of();
    private final ArrayList<Card> chosen = new ArrayList<>();
    private Map<Long, String> colleges = Map.of();
    private List<PersonMerges.Row> merges = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** Loads the merges. */
    public void load() {
        colleges = allColleges.names();
        pager = Pager.of(records.count(), page, "persons.xhtml", Map.of());
        merges = records.list(new Window(pager.first(), pager.size(), "", false));
    }

    /** Looks up what was typed; the number itself is not kept. */
    public void find() {
        found = persons.by(typed, scope());
        asked = true;
        typed = "";
    }

    /** Puts a person beside the other; a third one takes the place of the first. */
    public void choose(Card card) {
        chosen.removeIf(c -> c.id() == card.id());
        if (chosen.size() == 2) {
            chosen.removeFirst();
        }
        chosen.add(card);
    }

    public void drop(Card card) {
        chosen.removeIf(c -> c.id() == card.id());
    }

    private Scope scope() {
        return who.get().scope(Role.OPERATOR);
    }

    public boolean isTwo() {
        return chosen.size() == 2;
    }

    public boolean isAsked() {
        return asked;
    }

    public List<Card> getFound() {
        return found;
    }

    public List<Card> getChosen() {
        return chosen;
    }

    public Map<Long, String> getColleges() {
        return colleges;
    }

    public List<PersonMerges.Row> getMerges() {
        return merges;
    }

    public Pager getPager() {
        return pager;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
