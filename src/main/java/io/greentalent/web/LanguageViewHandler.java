package io.greentalent.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives every view the language of {@link Language}. */
public class LanguageViewHandler extends ViewHandlerWrapper {
    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return CDI.current().select(Language.class).get().locale();
    }
}
