package io.greentalent.web;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A page as somebody opens it.
 *
 * @param path its folder is the role that opens it
 * @param bean what it loads
 * @param most the statements that it may send, however many rows there are
 */
record OpenedPage<T>(String path, Map<String, String> address, Class<T> bean, int most, BiConsumer<World, T> load) {
    static <T> OpenedPage<T> of(String path, Class<T> bean, int most, Consumer<T> load) {
        return of(path, bean, most, (world, b) -> load.accept(b));
    }

    static <T> OpenedPage<T> of(String path, Class<T> bean, int most, BiConsumer<World, T> load) {
        return new OpenedPage<>(path, Map.of(), bean, most, load);
    }

    /** The same with that id in its address. */
    OpenedPage<T> at(String name, long id) {
        return new OpenedPage<>(path, Map.of(name, Long.toString(id)), bean, most, load);
    }

    @Override
    public String toString() {
        return path + " " + bean.getSimpleName();
    }
}
