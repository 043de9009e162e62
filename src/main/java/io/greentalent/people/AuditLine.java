package io.greentalent.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Who did what, when, with which result (审计日志; GB/T 22239-2019 8.1.4.3). Written once, never changed. */
@Entity
@Table(name = "audit_line")
public class AuditLine {
    /** What sort of event. */
    public enum Kind {
        SIGN_IN,
        SIGN_OUT,
        USE_CASE,
        DENIAL,
        LOOK
    }

    /** How it ended. */
    public enum Result {
        DONE,
        REFUSED,
        DENIED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, updatable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String username = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind = Kind.USE_CASE;

    @Column(nullable = false, updatable = false)
    private String verb = "";

    @Column(nullable = false, updatable = false)
    private String subject = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Result result = Result.DONE;

    @Column(updatable = false)
    private @Nullable String problem;

    @Column(nullable = false, updatable = false)
    private String address = "";

    @Column(name = "work_id", updatable = false)
    private @Nullable String workId;

    protected AuditLine() {}

    AuditLine(
            LocalDateTime at,
            long accountId,
            String username,
            Kind kind,
            String verb,
            String subject,
            Result result,
            @Nullable String problem,
            String address,
            String workId) {
        this.at = at;
        this.accountId = accountId;
        this.username = cut(username, 60);
        this.kind = kind;
        this.verb = cut(verb, 80);
        this.subject = cut(subject, 120);
        this.result = result;
        this.problem = problem == null ? null : cut(problem, 80);
        this.address = cut(address, 60);
        this.workId = workId.isEmpty() ? null : cut(workId, 64);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    public long id() {
        return id;
    }

    public LocalDateTime at() {
        return at;
    }

    public String username() {
        return username;
    }

    public Kind kind() {
        return kind;
    }

    public String verb() {
        return verb;
    }

    public String subject() {
        return subject;
    }

    public Result result() {
        return result;
    }

    /** The message key of the refusal, where there was one. */
    public @Nullable String problem() {
        return problem;
    }

    /** The request or the background work that it was part of, as the server's log names it. */
    public @Nullable String workId() {
        return workId;
    }

    public String address() {
        return address;
    }
}
