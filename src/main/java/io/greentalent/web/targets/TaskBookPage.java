package io.greentalent.web.targets;

import io.greentalent.people.Accounts;
import io.greentalent.targets.AdoptTaskBook;
import io.greentalent.targets.TaskBook;
import io.greentalent.targets.TaskBooks;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The versions of the task book, and the form of the next one (任务书); it begins with what is in force. */
@Named
@ViewScoped
public class TaskBookPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TaskBooks books;

    @Inject
    AdoptTaskBook adoptTaskBook;

    @Inject
    Accounts accounts;

    @Inject
    Show show;

    private final TaskBookForm form = new TaskBookForm();
    private List<TaskBook> versions = List.of();
    private Map<Long, String> names = Map.of();

    /** Loads the versions, newest first, and fills the form from the newest. */
    public void load() {
        versions = books.all();
        names = accounts.names(
                versions.stream().map(TaskBook::madeBy).distinct().toList());
        form.fill(versions.getFirst());
    }

    /** Adopts the next version. */
    public String adopt() {
        show.done("webtargets.book.adopted", adoptTaskBook.adopt(form.draft()).number());
        return "/operator/taskbook.xhtml?faces-redirect=true";
    }

    public List<TaskBook> getVersions() {
        return versions;
    }

    /** True for the version in force. */
    public boolean inForce(TaskBook book) {
        return book.number() == versions.getFirst().number();
    }

    /** The name of who adopted it, empty for the one an installation begins with. */
    public String by(TaskBook book) {
        return names.getOrDefault(book.madeBy(), "");
    }

    public Form getForm() {
        return form.fields();
    }

    /** The numbers of the years that the form has room for. */
    public List<Integer> getYears() {
        return TaskBookForm.YEARS;
    }
}
