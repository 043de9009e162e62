package io.greentalent.web.people;

import io.greentalent.people.FindPersons;
import io.greentalent.people.PersonMerge;
import io.greentalent.people.PersonMerges;
import io.greentalent.people.UnmergePersons;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One merge of two persons, and the way back (人员合并记录). */
@Named
@ViewScoped
public class MergePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PersonMerges merges;

    @Inject
    FindPersons persons;

    @Inject
    UnmergePersons unmergePersons;

    @Inject
    CurrentCaller who;

    @Inject
    Show show;

    private long id;
    private String from = "";
    private String into = "";
    private String reason = "";
    private String by = "";
    private @Nullable LocalDateTime at;
    private @Nullable String undoneReason;
    private @Nullable String undoneBy;
    private @Nullable LocalDateTime undoneAt;
    private String why = "";

    /** Loads the record. */
    public void load() {
        var merge = merges.get(id);
        var cards =
                persons.cards(List.of(merge.fromId(), merge.intoId()), who.get().scope(Role.OPERATOR));
        from = name(cards.get(merge.fromId()));
        into = name(cards.get(merge.intoId()));
        take(merge);
    }

    private static String name(FindPersons.@Nullable Card card) {
        return card == null ? "" : card.masked();
    }

    private void take(PersonMerge merge) {
        reason = merge.reason();
        by = merge.byName();
        at = merge.at();
        undoneReason = merge.undoneReason();
        undoneBy = merge.undoneByName();
        undoneAt = merge.undoneAt();
    }

    /** Makes them two again. */
    public String undo() {
        unmergePersons.unmerge(id, why);
        show.done("webpersons.undoDone", id);
        return "/operator/persons/merge.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public String getFrom() {
        return from;
    }

    public String getInto() {
        return into;
    }

    public String getReason() {
        return reason;
    }

    public String getBy() {
        return by;
    }

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public @Nullable String getUndoneReason() {
        return undoneReason;
    }

    public @Nullable String getUndoneBy() {
        return undoneBy;
    }

    public @Nullable LocalDateTime getUndoneAt() {
        return undoneAt;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
