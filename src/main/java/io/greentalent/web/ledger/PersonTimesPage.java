package io.greentalent.web.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.ledger.PersonTimeFilter;
import io.greentalent.ledger.PersonTimeFilter.Only;
import io.greentalent.ledger.PersonTimeRow;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.people.PersonName;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Language;
import io.greentalent.web.Pager;
import io.greentalent.web.Side;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    Side side;

    @Inject
    Language language;

    @Inject
    Address address;

    @Inject
    Txt txt;

    private List<PersonTimeRow> rows = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());
    private @Nullable OfferingRow head;

    /** Looks up the page. An offering out of scope gives 404. */
    public void load() {
        var scope = side.scope();
        long offering = address.id("offering");
        var filter = filter(offering);
        pager = address.pager(
                personTimes.count(scope, filter),
                "persontimes.xhtml",
                "offering",
                "college",
                "course",
                "month",
                "state",
                "q",
                "from",
                "until",
                "only");
        rows = personTimes.list(scope, filter, address.window(pager));
        head = offering == 0 ? null : offerings.row(offering, scope);
    }

    private PersonTimeFilter filter(long offering) {
        return new PersonTimeFilter(
                offering,
                address.id("college"),
                address.id("course"),
                address.text("month"),
                states(),
                address.text("q"),
                span(),
                Objects.requireNonNullElse(address.constant(Only.class, "only"), Only.EACH));
    }

    /** One state or several with commas between; what is no state is left out. */
    private Set<State> states() {
        var named = Arrays.asList(address.text("state").split(",", -1));
        return Arrays.stream(State.values())
                .filter(s -> named.contains(s.name()))
                .collect(Collectors.toSet());
    }

    private PersonTimeFilter.@Nullable Days span() {
        var from = address.day("from");
        var until = address.day("until");
        return from == null || until == null ? null : new PersonTimeFilter.Days(from, until);
    }

    /** What the list holds instead of every person-time, as the last part of a message key; empty for every one. */
    public String getOnly() {
        var only = address.constant(Only.class, "only");
        return only == null || only == Only.EACH ? "" : only.name();
    }

    /** The commission's lists show 张*三: whoever needs the whole name opens the evidence. */
    public String name(PersonTimeRow row) {
        return side.isOperator() || side.isCollege() ? row.personName() : new PersonName(row.personName()).masked();
    }

    /** The course's title in the reader's language. */
    public String title(PersonTimeRow row) {
        return language.isEnglish() ? row.titleEn() : row.titleZh();
    }

    /** Each state, and those that a figure adds up: what is pending, what does not count. */
    public List<Choice> getStates() {
        var choices = Arrays.stream(State.values())
                .map(s -> new Choice(s.name(), txt.word("ledger.state.", s)))
                .collect(Collectors.toCollection(ArrayList::new));
        choices.add(several(State.EVIDENCED, State.CONFIRMED));
        choices.add(several(State.REJECTED, State.WITHDRAWN));
        return choices;
    }

    private Choice several(State one, State other) {
        return new Choice(
                one + "," + other,
                txt.of("webledger.filter.either", txt.word("ledger.state.", one), txt.word("ledger.state.", other)));
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
}
