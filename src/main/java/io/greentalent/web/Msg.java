package io.greentalent.web;

import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;

/** The product's texts for pages: {@code #{msg['room.thing.state']}} (文案). */
@Named
@RequestScoped
public class Msg extends AbstractMap<String, String> {
    @Inject
    Language language;

    @Override
    public String get(Object key) {
        return Texts.of(language.locale(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** Keys are looked up one by one; there is nothing to list. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
