package io.greentalent.sample;

import io.greentalent.shared.Transactions;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;

/** A second version of the task book, whose window makes today month 26 of 33. */
final class TaskBookRows {
    private static final int[] YEARLY = {800, 1100, 1100};

    private TaskBookRows() {}

    static void adopt(EntityManager em, Transactions transactions, Calendar calendar, Clock clock) throws Exception {
        transactions.call(() -> {
            write(em.unwrap(Connection.class), calendar, LocalDateTime.now(clock));
            return true;
        });
    }

    private static void write(Connection to, Calendar calendar, LocalDateTime now) throws SQLException {
        try (var book = new Batch(
                        to,
                        "task_book",
                        "id, number, name, starts_on, ends_on, person_times, courses, colleges, note, made_by, made_at");
                var year = new Batch(to, "task_book_year", "task_book_id, year_no, starts_on, ends_on, person_times")) {
            book.add(
                    1000L,
                    2,
                    "绿色低碳服务能力提升示范项目任务书（样例）",
                    calendar.windowStart(),
                    calendar.windowEnd(),
                    3000,
                    10,
                    6,
                    "样例任务书：窗口按首次启动日推算。",
                    0L,
                    now);
            for (int i = 0; i < YEARLY.length; i++) {
                var starts = calendar.windowStart().plusMonths(i * 12L);
                var ends = i == YEARLY.length - 1
                        ? calendar.windowEnd()
                        : starts.plusMonths(12).minusDays(1);
                year.add(1000L, i + 1, starts, ends, YEARLY[i]);
            }
        }
    }
}
