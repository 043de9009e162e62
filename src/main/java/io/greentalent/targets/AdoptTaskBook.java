package io.greentalent.targets;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;

/** The operator enters the signed or adjusted task book as its next version (录入任务书). */
@UseCase(allow = OPERATOR)
public class AdoptTaskBook {
    @Inject
    EntityManager em;

    @Inject
    TaskBooks books;

    @Inject
    ChangeFeed feed;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Adopts it, in force at once; earlier versions stay readable. Refuses, at the field, what does not add up. */
    public TaskBook adopt(TaskBookDraft draft) {
        int number = books.all().stream().mapToInt(TaskBook::number).max().orElse(0) + 1;
        var book = new TaskBook(number, draft, who.get().accountId(), LocalDateTime.now(clock));
        em.persist(book);
        em.flush();
        feed.append("targets.book.adopted", book.id(), 0, String.valueOf(number));
        return book;
    }
}
