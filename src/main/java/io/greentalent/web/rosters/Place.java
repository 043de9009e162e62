package io.greentalent.web.rosters;

import io.greentalent.rosters.RosterRow.Outcome;
import io.greentalent.rosters.RosterRows;
import io.greentalent.rosters.Rule;
import io.greentalent.rosters.Verdict;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a report somebody is (浏览位置): which rows are filtered and which page of them. It stands in the address, so that
 * mending a row leads back to the same place; what is no verdict, rule or outcome limits nothing.
 */
@Named("rosterPlace")
@ViewScoped
public class Place implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Stands beside the outcomes in the address: written, but not taken by the operator. */
    static final String RETURNED = "RETURNED";
    /** In the place of the report's rows, those of earlier editions that it leaves out. */
    static final String LEFT_OUT = "LEFT_OUT";

    private static final Set<String> OWN = Set.of(RETURNED, LEFT_OUT);

    private long id;
    private String verdict = "";
    private String rule = "";
    private String outcome = "";
    private int page = 1;

    RosterRows.Filter filter() {
        return new RosterRows.Filter(
                verdict(), Rule.of(rule).orElse(null), constant(Outcome.class, outcome), outcome.equals(RETURNED));
    }

    /** The verdict that is filtered by. */
    @Nullable
    Verdict verdict() {
        return constant(Verdict.class, verdict);
    }

    /** Without the page. */
    Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        query.put("id", Long.toString(id));
        query.put("verdict", verdict);
        query.put("rule", rule);
        query.put("outcome", outcome);
        return query;
    }

    /** What keeps the place in an address that has its own id: {@code &verdict=REJECT&page=2}. */
    public String getTail() {
        var tail = new StringBuilder();
        query().forEach((name, value) ->
                tail.append(value.isEmpty() || name.equals("id") ? "" : "&" + name + "=" + value));
        return tail + (page > 1 ? "&page=" + page : "");
    }

    /** Back to the report, after something was done. */
    String redirect(String path) {
        return path + "?faces-redirect=true&id=" + id + getTail();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getVerdict() {
        return verdict;
    }

    /** Takes a verdict's name; anything else is none, as it is written into addresses again. */
    public void setVerdict(@Nullable String name) {
        verdict = name == null || constant(Verdict.class, name) == null ? "" : name;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(@Nullable String code) {
        rule = code == null || Rule.of(code).isEmpty() ? "" : code;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String name) {
        outcome = name != null && (OWN.contains(name) || constant(Outcome.class, name) != null) ? name : "";
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
