package io.greentalent.web.offerings;

import io.greentalent.learning.Score;
import io.greentalent.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** A mark as it is typed: 85 or 85.5 (成绩录入). */
@FacesConverter(forClass = Score.class)
public class ScoreConverter implements Converter<Score> {
    @Override
    public @Nullable Score getAsObject(FacesContext faces, UIComponent input, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Score.read(text.strip()).orElseThrow(() -> {
            var locale = faces.getViewRoot().getLocale();
            var sentence = Texts.of(locale, "learning.finding.markUnreadable");
            var told = Texts.of(
                    locale, "webofferings.marks.of", input.getAttributes().getOrDefault("label", ""), sentence);
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, told, null));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, @Nullable Score score) {
        return score == null ? "" : score.toString();
    }
}
