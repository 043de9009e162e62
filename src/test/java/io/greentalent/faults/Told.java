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
    private final List<Long> writtenAt = new ArrayList<>();
    private int rows;

    synchronized void handedIn(long report, int rowsOfIt) {
        reports.add(report);
        rows += rowsOfIt;
        wrote();
    }

    synchronized void confirmed(List<Long> personTimes) {
        confirmed.addAll(personTimes);
        wrote();
    }

    synchronized void counted(List<Long> personTimes) {
        counted.addAll(personTimes);
        wrote();
    }

    /** A write was acknowledged just now. */
    synchronized void wrote() {
        writtenAt.add(System.nanoTime());
    }

    /** Nanoseconds from that moment to the first write after it that was acknowledged, -1 while there is none. */
    synchronized long backAfter(long moment) {
        return writtenAt.stream()
                .filter(at -> at > moment)
                .mapToLong(at -> at - moment)
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
