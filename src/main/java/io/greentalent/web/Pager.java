package io.greentalent.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One page of a long list (分页): every page is an address of its own that can be kept and sent, with what was filtered.
 *
 * @param total rows in all
 * @param number this page, from 1
 * @param size rows on a page
 * @param path without the query
 * @param query what else stands in the address; empty values are left out
 */
public record Pager(long total, int number, int size, String path, Map<String, String> query) implements Serializable {
    public static final int SIZE = 50;
    private static final int AROUND = 2;

    /** The page of that number, moved to the last one where there are not so many. */
    public static Pager of(long total, int wanted, String path, Map<String, String> query) {
        int last = (int) Math.max(1, Math.ceilDiv(total, (long) SIZE));
        return new Pager(total, Math.clamp((long) wanted, 1, last), SIZE, path, new LinkedHashMap<>(query));
    }

    /** The first row of this page, from 0. */
    public int first() {
        return (number - 1) * size;
    }

    public long getFrom() {
        return total == 0 ? 0 : first() + 1L;
    }

    public long getTo() {
        return Math.min(total, (long) first() + size);
    }

    public int getPages() {
        return (int) Math.max(1, Math.ceilDiv(total, (long) size));
    }

    /** The pages to offer: the first, the last and those around this one. */
    public List<Integer> getOffered() {
        return IntStream.rangeClosed(1, getPages())
                .filter(n -> n == 1 || n == getPages() || Math.abs(n - number) <= AROUND)
                .boxed()
                .toList();
    }

    /** The address of that page. */
    public String href(int page) {
        var all = new LinkedHashMap<>(query);
        all.put("page", page == 1 ? "" : Integer.toString(page));
        String text = all.entrySet().stream()
                .filter(e -> e.getValue() != null && !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }
}
