package io.greentalent;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/** Counts the SQL statements that a thread sends: EclipseLink logs each one here. A batch is one, however many its rows. */
public class SqlCount extends AbstractSessionLog {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    static int during(Runnable work) {
        COUNT.get()[0] = 0;
        work.run();
        return COUNT.get()[0];
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (SessionLog.SQL.equals(entry.getNameSpace()) && !isPartOfBatch(entry.getMessage())) {
            COUNT.get()[0]++;
        } else if (entry.getLevel() >= SessionLog.WARNING) {
            System.err.println(entry.getMessage());
        }
    }

    /** The values of a batch's rows, and its begin and end, are logged by themselves. */
    private static boolean isPartOfBatch(String message) {
        return message.startsWith("\tbind") || message.endsWith("_batch_statements");
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return SessionLog.SQL.equals(category) || level >= SessionLog.WARNING;
    }
}
