package io.greentalent.people;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.Guarded;
import io.greentalent.shared.Measures;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import io.greentalent.shared.Unanswered;
import io.greentalent.shared.UseCase;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Around every use case: the role, one transaction, one line in the audit log. A use case called by another joins it
 * without a second check or line: the outer one answers for both.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class UseCaseInterceptor {
    private static final String TIMES = "greentalent.use.cases";

    @Inject
    UserTransaction tx;

    @Inject
    Measures measures;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller who;

    @Inject
    AuditLog audit;

    private record Act(String verb, String subject, int seconds) {}

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        if (tx.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        var type = call.getMethod().getDeclaringClass();
        var rule = type.getAnnotation(UseCase.class);
        if (rule == null || rule.anonymous()) {
            return rule == null ? transactions.call(call::proceed) : transactions.call(rule.seconds(), call::proceed);
        }
        String verb = type.getSimpleName() + "." + call.getMethod().getName();
        String subject = subject(call.getParameters());
        if (Arrays.stream(rule.allow()).noneMatch(this::held)) {
            measures.took(TIMES, 0, "verb", verb, "outcome", "denied");
            audit.denied(verb, subject);
            var denied = new Denied(verb);
            denied.audited();
            throw denied;
        }
        return timed(call, new Act(verb, subject, rule.seconds()));
    }

    private @Nullable Object timed(InvocationContext call, Act act) throws Exception {
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            var result = audited(call, act);
            outcome = "done";
            return result;
        } catch (NotFound | Denied e) {
            outcome = "denied";
            throw e;
        } catch (Problem e) {
            outcome = "refused";
            throw e;
        } finally {
            measures.took(TIMES, System.nanoTime() - began, "verb", act.verb, "outcome", outcome);
        }
    }

    private @Nullable Object audited(InvocationContext call, Act act) throws Exception {
        try {
            return transactions.call(act.seconds, () -> {
                var result = call.proceed();
                audit.done(act.verb, act.subject);
                return result;
            });
        } catch (NotFound | Denied e) {
            audit.denied(act.verb, act.subject);
            e.audited();
            throw e;
        } catch (Problem e) {
            audit.refused(act.verb, act.subject, e);
            throw e;
        } catch (Exception e) {
            // A database that does not answer takes no line either, and whoever waits would wait twice.
            if (Unanswered.problem(e) == null) {
                audit.failed(act.verb, act.subject);
            }
            throw e;
        }
    }

    private boolean held(Role role) {
        return who.get().has(role);
    }

    /** Ids, days and enum values only: free text could hold what must not be in a log. */
    private static String subject(Object @Nullable [] parameters) {
        if (parameters == null) {
            return "";
        }
        return Arrays.stream(parameters)
                .filter(p -> p instanceof Long || p instanceof Enum<?> || p instanceof Temporal)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
