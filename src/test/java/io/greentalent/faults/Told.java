package io.greentalent.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one client was told, written down by itself (客户端记录): only what was acknowledged stands here, as numbers that the
 * client can check later.
 */
final class Told {
    private final List<Long> reports = new ArrayList<>();
    private final Set<Long> confirmed = new HashSet<>();
    private final Set<Long> counted = new HashSet<>();
    private final List<Write> writes = new ArrayList<>();
    private int rows;

    /** A write that was acknowledged, by the clock of this process. */
    private record Write(long sentAt, long acknowledgedAt) {}

    synchronized void handedIn(long report, int rowsOfIt) {
        reports.add(report);
        rows += rowsOfIt;
    }

    synchronized void confirmed(List<Long> personTimes) {
        confirmed.addAll(personTimes);
    }

    synchronized void counted(List<Long> personTimes) {
        counted.addAll(personTimes);
    }

    /** A write that was sent at that moment was acknowledged just now. */
    synchronized void wrote(long sentAt) {
        writes.add(new Write(sentAt, System.nanoTime()));
    }

    /** Nanoseconds from that moment to the acknowledgement of the first write that was sent after it, -1 while there is none. */
    synchronized long backAfter(long moment) {
        return writes.stream()
                .filter(write -> write.sentAt > moment)
                .mapToLong(write -> write.acknowledgedAt - moment)
                .min()
                .orElse(-1);
    }

    synchronized List<Long> reports() {
        return List.copyOf(reports);
    }

    synchronized Set<Long> allConfirmed() {
        return Set.copyOf(confirmed);
    }

    synchronized Set<Long> allCounted() {
        return Set.copyOf(counted);
    }

    synchronized int rows() {
        return rows;
    }
}
