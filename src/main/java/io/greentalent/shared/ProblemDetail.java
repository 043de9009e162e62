package io.greentalent.shared;

import jakarta.json.bind.JsonbBuilder;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as other systems are told it (RFC 9457, application/problem+json).
 *
 * @param type a URN that names the kind of refusal
 * @param title the status in words
 * @param detail one sentence in the caller's language
 * @param code the kind of refusal, as a message key
 * @param field what it is about, as the request names it; null for the request as a whole
 * @param incident the number under which the log tells of a failure; null for a refusal
 */
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String incident) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** That problem, in that language, under that status. */
    public static ProblemDetail of(Problem problem, int status, Locale locale) {
        return of(problem, status, locale, null);
    }

    /** A failure of ours, by the number under which the log tells of it. */
    public static ProblemDetail ofFailure(String incident, Locale locale) {
        return of(Problem.of("shared.api.failed", incident), 500, locale, incident);
    }

    /** As it is sent. */
    public String json() {
        try (var json = JsonbBuilder.create()) {
            return json.toJson(this);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemDetail of(Problem problem, int status, Locale locale, @Nullable String incident) {
        return new ProblemDetail(
                "urn:greentalent:problem:" + problem.key(),
                Texts.of(locale, "shared.api.status." + status),
                status,
                Texts.of(locale, problem),
                problem.key(),
                Objects.requireNonNullElse(problem.field(), "").isEmpty() ? null : problem.field(),
                incident);
    }
}
