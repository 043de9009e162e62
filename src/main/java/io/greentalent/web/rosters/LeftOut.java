package io.greentalent.web.rosters;

import io.greentalent.ledger.PersonTimes;
import io.greentalent.rosters.AbsentRow;
import io.greentalent.rosters.Absentees;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.Rosters;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Texts;
import io.greentalent.shared.Window;
import io.greentalent.web.Language;
import io.greentalent.web.Pager;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Whom a correction leaves out (更正退出名单): how many, how many of them are counted, and the list where it is asked for. */
@Named("rosterLeftOut")
@ViewScoped
public class LeftOut implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Rosters rosters;

    @Inject
    Absentees absentees;

    @Inject
    PersonTimes personTimes;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    @Inject
    Place place;

    private long count;
    private String sentence = "";
    private Pager pager = Pager.of(0, 1, "", Map.of());
    private List<AbsentRow> rows = List.of();

    /** Reads it as that role. */
    public void load(Role as) {
        var scope = who.get().scope(as);
        long id = place.getId();
        var enrolments = absentees.enrolments(id, scope);
        count = enrolments.size();
        if (count == 0) {
            return;
        }
        boolean done = rosters.get(id, scope).state() == RosterReport.State.VERIFIED;
        sentence = done
                ? Texts.of(language.locale(), "webrosters.leftOut.done", count)
                : Texts.of(language.locale(), "webrosters.leftOut.will", count, personTimes.counted(enrolments));
        if (isListed()) {
            pager = Pager.of(count, place.getPage(), "report.xhtml", place.query());
            rows = absentees.list(id, new Window(pager.first(), pager.size(), "", false), scope);
        }
    }

    public long getCount() {
        return count;
    }

    /** What becomes of them, in one sentence; empty for nobody. */
    public String getSentence() {
        return sentence;
    }

    /** Whether they are shown in the place of the rows. */
    public boolean isListed() {
        return place.getOutcome().equals(Place.LEFT_OUT);
    }

    public List<AbsentRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}
