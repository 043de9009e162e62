package io.greentalent.web.home;

import io.greentalent.shared.Texts;
import io.greentalent.shared.Waiting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One kind of thing that waits for the caller (待办): how much, since when or by when, and where its list is.
 *
 * @param key the last part of the message key of its words
 * @param grave true for what is wrong, not only waiting
 * @param path of the list, from the application's root
 * @param today by which ages are told
 */
public record Todo(String key, Waiting waiting, boolean grave, String path, LocalDate today) {
    private static final String KEY = "webhome.age.";

    /** From then on what waits is an old matter. */
    private static final int OLD_DAYS = 7;

    /** Without those of which there is nothing. */
    public static List<Todo> some(Todo... all) {
        return Stream.of(all).filter(t -> t.waiting.count() > 0).toList();
    }

    public long count() {
        return waiting.count();
    }

    /** Days that are gone since then, or that are left until then. */
    private long days() {
        var day = waiting.day();
        return day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, today));
    }

    /** How old it is, or how much time is left. */
    public String words(Locale locale) {
        var day = waiting.day();
        return day == null ? Texts.of(locale, KEY + age()) : Texts.of(locale, KEY + age(), day, days());
    }

    /** NONE, TODAY, SINCE or UNTIL. */
    String age() {
        var day = waiting.day();
        if (day == null) {
            return "NONE";
        }
        if (day.equals(today)) {
            return "TODAY";
        }
        return day.isBefore(today) ? "SINCE" : "UNTIL";
    }

    /** Its colour: bad for what is wrong, warn for what waits long or is due soon. */
    public String kind() {
        if (grave) {
            return "bad";
        }
        return age().equals("UNTIL") || days() > OLD_DAYS ? "warn" : "info";
    }
}
