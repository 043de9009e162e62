package io.greentalent.rosters;

import io.greentalent.rosters.Known.Earlier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows above in the same report that name somebody and were not refused: who stands where, and who takes a seat. */
final class Above {
    private final Map<String, Earlier> first = new HashMap<>();
    private final Map<Key, Earlier> firstOn = new HashMap<>();
    private final Map<Long, Integer> seats = new HashMap<>();

    private record Key(String idHash, long offeringId) {}

    /** A row that claims a person for an offering; one who is on it already takes no seat. */
    void add(String idHash, long offeringId, Earlier row, boolean seat) {
        first.putIfAbsent(idHash, row);
        if (firstOn.putIfAbsent(new Key(idHash, offeringId), row) == null && seat) {
            seats.merge(offeringId, 1, Integer::sum);
        }
    }

    /** Seats that rows which are not looked at one by one will take. */
    void seats(long offeringId, int taken) {
        seats.merge(offeringId, taken, Integer::sum);
    }

    int seats(long offeringId) {
        return seats.getOrDefault(offeringId, 0);
    }

    Optional<Earlier> first(String idHash) {
        return Optional.ofNullable(first.get(idHash));
    }

    Optional<Earlier> firstOn(String idHash, long offeringId) {
        return Optional.ofNullable(firstOn.get(new Key(idHash, offeringId)));
    }
}
