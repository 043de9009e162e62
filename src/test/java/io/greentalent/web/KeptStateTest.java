package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.greentalent.shared.UseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a page keeps between two clicks can be written down and read by another node: all that a kept bean holds, and all
 * that this holds, is serialisable; nothing is marked {@code transient} that the next click would miss.
 */
class KeptStateTest {
    private static final List<JavaClass> KEPT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.greentalent").stream()
                    .filter(c -> c.isAnnotatedWith(ViewScoped.class) || c.isAnnotatedWith(SessionScoped.class))
                    .toList();

    /** Beans that the container gives by a proxy, which is written down as a name. */
    private static final List<Class<? extends Annotation>> SCOPES =
            List.of(ApplicationScoped.class, RequestScoped.class, SessionScoped.class, ViewScoped.class, UseCase.class);

    private final Set<String> faults = new TreeSet<>();
    private final Set<Type> seen = new HashSet<>();

    @Test
    void everythingThatPagesKeepCanBeWrittenDown() {
        assertTrue(KEPT.size() > 30, "kept beans: " + KEPT.size());
        KEPT.forEach(bean -> look(bean.reflect(), bean.getSimpleName()));
        assertEquals(Set.of(), faults);
    }

    @Test
    void nothingIsForgottenButFilesThatWereSentWithTheClick() {
        var forgotten = new TreeSet<String>();
        for (var bean : KEPT) {
            for (var field : bean.reflect().getDeclaredFields()) {
                if (Modifier.isTransient(field.getModifiers())
                        && !field.getType().getName().equals("jakarta.servlet.http.Part")) {
                    forgotten.add(bean.getSimpleName() + "." + field.getName());
                }
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    private void look(Class<?> type, String where) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isSynthetic()) {
                    field(field, where + "." + field.getName());
                }
            }
        }
    }

    private void field(Field field, String where) {
        if (field.isAnnotationPresent(Inject.class)) {
            if (SCOPES.stream().noneMatch(field.getType()::isAnnotationPresent)
                    && field.getType() != Clock.class
                    && !field.getType().getName().startsWith("jakarta.")) {
                faults.add(where + ": " + field.getType().getSimpleName() + " has no scope");
            }
        } else {
            type(field.getGenericType(), where);
        }
    }

    private void type(Type type, String where) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType p) {
            type(p.getRawType(), where);
            for (var argument : p.getActualTypeArguments()) {
                type(argument, where);
            }
        } else if (type instanceof WildcardType w) {
            for (var bound : w.getUpperBounds()) {
                type(bound, where);
            }
        } else if (type instanceof Class<?> c) {
            plain(c, where);
        }
    }

    private void plain(Class<?> type, String where) {
        if (type.isArray()) {
            type(type.getComponentType(), where);
        } else if (!type.isPrimitive()
                && type != Object.class
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)) {
            if (!Serializable.class.isAssignableFrom(type)) {
                faults.add(where + ": " + type.getName());
            }
            if (type.getName().startsWith("io.greentalent.") && !type.isEnum()) {
                look(type, type.getSimpleName());
            }
        }
    }
}
