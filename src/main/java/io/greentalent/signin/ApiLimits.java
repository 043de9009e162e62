package io.greentalent.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How many requests are answered in a minute (请求限额): by API key, and by address for those without one. Each server
 * counts by itself; who was silent for an hour is forgotten.
 */
@ApplicationScoped
class ApiLimits {
    /** Without a valid key: enough for a mistake, too little for guessing. */
    static final int STRANGERS = 30;

    private static final int MOST_REMEMBERED = 100_000;

    @Inject
    Settings settings;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /**
     * What a request is told of its limit.
     *
     * @param left how many more are answered now
     * @param seconds after which one more is answered
     */
    record Limit(boolean granted, long perMinute, long left, long seconds) {}

    /** One request by that key. */
    Limit ofKey(long keyId) {
        return take("key " + keyId, settings.apiPerMinute());
    }

    /** One request from that address that brought no valid key. */
    Limit ofStranger(String address) {
        return take("address " + address, STRANGERS);
    }

    private Limit take(String name, int perMinute) {
        var probe = buckets.get(name, n -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        return new Limit(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
