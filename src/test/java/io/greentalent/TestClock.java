package io.greentalent;

import io.greentalent.shared.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that tests set. */
public class TestClock extends Clock {
    /** What is left undone goes on at start-up, before a test can set the time. */
    private volatile Instant now = at("2026-11-02T09:00:00");

    /** Sets the time of day in Chongqing, as {@code 2026-11-02T09:00:00}. */
    public void set(String localDateTime) {
        now = at(localDateTime);
    }

    private static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(Time.ZONE).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
