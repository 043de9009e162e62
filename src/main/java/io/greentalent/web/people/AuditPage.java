package io.greentalent.web.people;

import io.greentalent.people.AuditLine;
import io.greentalent.people.AuditLog;
import io.greentalent.web.Pager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator searches the audit log (审计日志): the whole search stands in the address. */
@Named
@RequestScoped
public class AuditPage {
    @Inject
    AuditLog log;

    private String from = "";
    private String to = "";
    private String user = "";
    private String verb = "";
    private String kind = "";
    private String result = "";
    private String work = "";
    private int page = 1;

    private List<AuditLine> lines = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    /** Looks up the page; a day or a kind that is none does not limit. */
    public void load() {
        var filter = new AuditLog.Filter(
                day(from),
                day(to),
                user,
                verb,
                constant(AuditLine.Kind.class, kind),
                constant(AuditLine.Result.class, result),
                work);
        pager = Pager.of(
                log.count(filter),
                page,
                "audit.xhtml",
                Map.of(
                        "from", from, "to", to, "user", user, "verb", verb, "kind", kind, "result", result, "work",
                        work));
        lines = log.find(filter, pager.first(), pager.size());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    public List<AuditLine> getLines() {
        return lines;
    }

    public Pager getPager() {
        return pager;
    }

    public AuditLine.Kind[] getKinds() {
        return AuditLine.Kind.values();
    }

    public AuditLine.Result[] getResults() {
        return AuditLine.Result.values();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    /** The id of a request, as its answer and the log have it. */
    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
