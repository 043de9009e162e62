package io.greentalent.shared;

import java.sql.SQLException;
import java.util.Objects;

/** Why a transaction was done again (重试原因), in one of a few words. */
final class PassingCause {
    private PassingCause() {}

    static String of(Throwable thrown) {
        var sql = Causes.find(thrown, SQLException.class);
        if (sql == null) {
            return "other";
        }
        return switch (sql.getErrorCode()) {
            case 1213, 40001 -> "deadlock";
            case 1205, 50200 -> "lock-wait";
            case 3101, 1180 -> "conflict";
            default -> "40001".equals(Objects.toString(sql.getSQLState(), "")) ? "deadlock" : "other";
        };
    }
}
