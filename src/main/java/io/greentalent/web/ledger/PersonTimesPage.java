package io.greentalent.web.ledger;

import io.greentalent.ledger.PersonTime;
import io.greentalent.ledger.PersonTimeRow;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.people.PersonName;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import io.greentalent.web.Language;
import io.greentalent.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The person-times behind a figure (人次清单): of an offering, a course, a college, a month, in one state. */
@Named
@RequestScoped
public class PersonTimesPage {
    @Inject
    PersonTimes personTimes;

    @Inject
    Offerings offerings;

    @Inject
    CurrentCaller who;

    @Inject
    Language language;

    private long offering;
    private long college;
    private long course;
    private String month = "";
    private String state = "";
    private String q = "";
    private int page = 1;
    private List<PersonTimeRow> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());
    private @Nullable OfferingRow head;

    /** Looks up the page. An offering out of scope gives 404. */
    public void load() {
        var scope = scope();
        var filter = new PersonTimes.Filter(offering, college, course, month, wanted(), q);
        pager = Pager.of(personTimes.count(scope, filter), page, "persontimes.xhtml", query());
        rows = personTimes.list(scope, filter, new Window(pager.first(), pager.size(), "", false));
        head = offering == 0 ? null : offerings.row(offering, scope);
    }

    private Scope scope() {
        return who.get().scope(Role.OPERATOR, Role.COMMISSION, Role.COLLEGE);
    }

    private Map<String, String> query() {
        return Map.of(
                "offering",
                text(offering),
                "college",
                text(college),
                "course",
                text(course),
                "month",
                month,
                "state",
                state,
                "q",
                q);
    }

    private static String text(long id) {
        return id == 0 ? "" : Long.toString(id);
    }

    private PersonTime.@Nullable State wanted() {
        for (var value : PersonTime.State.values()) {
            if (value.name().equals(state)) {
                return value;
            }
        }
        return null;
    }

    /** The commission's lists show 张*三: whoever needs the whole name opens the evidence. */
    public String name(PersonTimeRow row) {
        var caller = who.get();
        boolean whole = caller.has(Role.OPERATOR) || caller.has(Role.COLLEGE);
        return whole ? row.personName() : new PersonName(row.personName()).masked();
    }

    /** The course's title in the reader's language. */
    public String title(PersonTimeRow row) {
        return language.isEnglish() ? row.titleEn() : row.titleZh();
    }

    public PersonTime.State[] getStates() {
        return PersonTime.State.values();
    }

    /** The offering they are of; null for those of several. */
    public @Nullable OfferingRow getHead() {
        return head;
    }

    public List<PersonTimeRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public long getOffering() {
        return offering;
    }

    public void setOffering(long offering) {
        this.offering = offering;
    }

    public long getCollege() {
        return college;
    }

    public void setCollege(long college) {
        this.college = college;
    }

    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
