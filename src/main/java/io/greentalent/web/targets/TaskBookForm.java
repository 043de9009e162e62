package io.greentalent.web.targets;

import io.greentalent.shared.Entry;
import io.greentalent.targets.TaskBook;
import io.greentalent.targets.TaskBookDraft;
import io.greentalent.targets.TaskBookYear;
import io.greentalent.web.Form;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was typed for the next task book (任务书表单). A year is told by its last day and its person-times: the first begins
 * with the window, each other on the day after the one before it; years without either are left out.
 */
final class TaskBookForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000_000;
    static final List<Integer> YEARS = IntStream.rangeClosed(1, 5).boxed().toList();

    private final Form form = new Form();

    /** The fields by their ids. */
    Form fields() {
        return form;
    }

    /** Begins with what that version says. */
    void fill(TaskBook book) {
        form.with("name", book.name()).with("startsOn", book.startsOn()).with("endsOn", book.endsOn());
        form.with("personTimes", book.personTimes())
                .with("courses", book.courses())
                .with("colleges", book.colleges());
        for (var year : book.years()) {
            form.with("yearEnd" + year.number(), year.endsOn()).with("yearTimes" + year.number(), year.personTimes());
        }
    }

    /** What was typed; refuses, at its field, what can't be read. */
    TaskBookDraft draft() {
        var startsOn = Entry.present("startsOn", form.day("startsOn"));
        return new TaskBookDraft(
                form.text("name"),
                startsOn,
                Entry.present("endsOn", form.day("endsOn")),
                Entry.within("personTimes", form.number("personTimes"), 1, MOST),
                Entry.within("courses", form.number("courses"), 1, MOST),
                Entry.within("colleges", form.number("colleges"), 1, MOST),
                years(startsOn),
                form.text("note"));
    }

    private List<TaskBookYear> years(LocalDate first) {
        var years = new ArrayList<TaskBookYear>();
        var begins = first;
        for (int n : YEARS) {
            String end = "yearEnd" + n;
            String times = "yearTimes" + n;
            if (form.text(end).isEmpty() && form.text(times).isEmpty()) {
                continue;
            }
            var ends = Entry.present(end, form.day(end));
            years.add(
                    new TaskBookYear(years.size() + 1, begins, ends, Entry.within(times, form.number(times), 0, MOST)));
            begins = ends.plusDays(1);
        }
        return years;
    }
}
