package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Measures;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Transactions;
import io.greentalent.shared.WorkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and searches the audit log. Subjects are ids and enum values only, so nothing private can enter. */
@ApplicationScoped
public class AuditLog {
    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller who;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    /**
     * What to look for; nulls and empty text do not limit.
     *
     * @param verb the beginning of the verb's name
     * @param workId the id of the request or background work
     */
    public record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String username,
            String verb,
            AuditLine.@Nullable Kind kind,
            AuditLine.@Nullable Result result,
            String workId) {
        /** Everything. */
        public static Filter none() {
            return new Filter(null, null, "", "", null, null, "");
        }
    }

    /** A verb that was carried out: part of its own transaction, so there is no effect without its line. */
    public void done(String verb, String subject) {
        write(who.get(), AuditLine.Kind.USE_CASE, verb, subject, AuditLine.Result.DONE, null);
    }

    /** A refusal, in a transaction of its own: the verb's has been rolled back. */
    public void refused(String verb, String subject, Problem problem) {
        write(who.get(), AuditLine.Kind.USE_CASE, verb, subject, AuditLine.Result.REFUSED, problem.key());
    }

    /** Somebody asked for what is not theirs: a role that lacks the verb, or another college's id in an address. */
    public void denied(String verb, String subject) {
        write(who.get(), AuditLine.Kind.DENIAL, verb, subject, AuditLine.Result.DENIED, null);
    }

    /**
     * As {@link #denied(String, String)}, for an address of ours. Of the address only letters and signs are kept, of the refusal
     * what it is about with its id: both may be asked for with anything in them, also with what must not be in a log.
     *
     * @param method before the path; empty for pages
     * @param refused null where the whole folder belongs to another role
     */
    public void deniedAt(String method, String path, @Nullable Problem refused) {
        String plain = path.replaceAll("[^/A-Za-z._-]", "");
        String subject = refused == null
                ? ""
                : refused.args().stream().map(String::valueOf).collect(Collectors.joining(" "));
        denied(method.isEmpty() ? plain : method + " " + plain, subject);
    }

    /** A verb that broke; the stack trace is in the server's log under the same time. */
    public void failed(String verb, String subject) {
        write(who.get(), AuditLine.Kind.USE_CASE, verb, subject, AuditLine.Result.FAILED, null);
    }

    /** Somebody looked at something that is shown on request only. */
    public void looked(String verb, String subject) {
        write(who.get(), AuditLine.Kind.LOOK, verb, subject, AuditLine.Result.DONE, null);
    }

    void signIn(Caller caller, AuditLine.Result result, @Nullable String problem) {
        measures.count(
                "greentalent.sign.ins",
                1,
                "outcome",
                problem == null ? "done" : problem.substring(problem.lastIndexOf('.') + 1));
        write(caller, AuditLine.Kind.SIGN_IN, "SignIn", "", result, problem);
    }

    void signOut(Caller caller) {
        write(caller, AuditLine.Kind.SIGN_OUT, "SignOut", "", AuditLine.Result.DONE, null);
    }

    private void write(
            Caller caller,
            AuditLine.Kind kind,
            String verb,
            String subject,
            AuditLine.Result result,
            @Nullable String problem) {
        transactions.run(() -> em.persist(new AuditLine(
                LocalDateTime.now(clock),
                caller.accountId(),
                caller.username(),
                kind,
                verb,
                subject,
                result,
                problem,
                caller.address(),
                WorkId.current())));
    }

    /** One page of matching lines, newest first. */
    public List<AuditLine> find(Filter filter, int first, int most) {
        return limited("select l from AuditLine l" + where(filter) + " order by l.id desc", filter, AuditLine.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many lines match. */
    public long count(Filter filter) {
        return limited("select count(l) from AuditLine l" + where(filter), filter, Long.class)
                .getSingleResult();
    }

    private static String where(Filter filter) {
        var where = new StringBuilder(" where 1 = 1");
        where.append(filter.from == null ? "" : " and l.at >= :from");
        where.append(filter.to == null ? "" : " and l.at < :to");
        where.append(filter.username.isBlank() ? "" : " and l.username = :username");
        where.append(filter.verb.isBlank() ? "" : " and l.verb like :verb escape '!'");
        where.append(filter.kind == null ? "" : " and l.kind = :kind");
        where.append(filter.result == null ? "" : " and l.result = :result");
        where.append(filter.workId.isBlank() ? "" : " and l.workId = :workId");
        return where.toString();
    }

    private <T> TypedQuery<T> limited(String jpql, Filter filter, Class<T> type) {
        var query = em.createQuery(jpql, type);
        if (filter.from != null) {
            query.setParameter("from", filter.from.atStartOfDay());
        }
        if (filter.to != null) {
            query.setParameter("to", filter.to.plusDays(1).atStartOfDay());
        }
        if (!filter.username.isBlank()) {
            query.setParameter("username", filter.username.strip());
        }
        if (!filter.verb.isBlank()) {
            query.setParameter("verb", prefix(filter.verb.strip()));
        }
        if (filter.kind != null) {
            query.setParameter("kind", filter.kind);
        }
        if (filter.result != null) {
            query.setParameter("result", filter.result);
        }
        if (!filter.workId.isBlank()) {
            query.setParameter("workId", filter.workId.strip());
        }
        return query;
    }

    private static String prefix(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
