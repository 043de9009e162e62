package io.greentalent.ledger;

import io.greentalent.bench.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight operators verify at once, each another offering, with the same students among them: with chain, heads and sums, and
 * by turns with all of them switched off. One alone stands beside, to tell what it costs from who waits for whom. Prints;
 * judges nothing.
 */
class WritersBench {
    private static final int OFFERINGS = Integer.getInteger("bench.offerings", 40);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    @Test
    void eightAtOnce(@TempDir Path folder) throws Exception {
        try (var kept = new WritersWorld(folder.resolve("kept"));
                var plain = new WritersWorld(folder.resolve("plain"), PlainBook.class, PlainFigures.class)) {
            var results = new Results("writers");
            results.heading("writers", "off: rows/s", "on: rows/s", "ratio");
            for (int writers : new int[] {1, 8}) {
                var on = new ArrayList<Double>();
                var off = new ArrayList<Double>();
                for (int round = 0; round <= ROUNDS; round++) {
                    double with = kept.verify(kept.confirmed(OFFERINGS), writers);
                    double without = plain.verify(plain.confirmed(OFFERINGS), writers);
                    // The first is for the compiler.
                    if (round > 0) {
                        on.add(with);
                        off.add(without);
                    }
                }
                results.row(writers, median(off), median(on), median(on) / median(off));
            }
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }
}
