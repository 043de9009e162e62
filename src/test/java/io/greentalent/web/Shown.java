package io.greentalent.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all that a page could show of its bean: the getters, and whatever the rows behind them tell. */
final class Shown {
    private static final int DEEP = 4;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Shown() {}

    static void read(Object bean) {
        var shown = new Shown();
        Arrays.stream(bean.getClass().getSuperclass().getMethods())
                .filter(Shown::isGetter)
                .forEach(m -> shown.look(answer(m, bean), 0));
    }

    private void look(@Nullable Object value, int depth) {
        if (value == null || depth > DEEP) {
            return;
        }
        if (value instanceof Collection<?> many) {
            many.forEach(v -> look(v, depth));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(v -> look(v, depth));
        } else if (isOurs(value) && seen.add(value)) {
            Arrays.stream(value.getClass().getDeclaredMethods())
                    .filter(Shown::isAsked)
                    .forEach(m -> look(answer(m, value), depth + 1));
        }
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith("io.greentalent.") && !(value instanceof Enum<?>);
    }

    private static boolean isGetter(Method m) {
        return isAsked(m) && (m.getName().startsWith("get") || m.getName().startsWith("is"));
    }

    /** EclipseLink's own additions to entities begin with an underscore. */
    private static boolean isAsked(Method m) {
        return m.getParameterCount() == 0
                && m.getReturnType() != void.class
                && Modifier.isPublic(m.getModifiers())
                && !Modifier.isStatic(m.getModifiers())
                && m.getDeclaringClass() != Object.class
                && !m.getName().startsWith("_")
                && !m.getName().equals("hashCode");
    }

    /** What it answers; a refusal is an answer too, as pages ask such things only where they may. */
    private static @Nullable Object answer(Method method, Object of) {
        try {
            method.setAccessible(true);
            return method.invoke(of);
        } catch (InvocationTargetException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
