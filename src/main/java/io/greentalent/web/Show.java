package io.greentalent.web;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Tells the user what happened (提示): in the user's language, at its field, and over a redirect where there is one. */
@RequestScoped
public class Show {
    @Inject
    Language language;

    /** It is done. Kept over the redirect that follows. */
    public void done(String key, Object... args) {
        message(FacesMessage.SEVERITY_INFO, key, args);
    }

    /** It is done, but look at this. Kept over the redirect that follows. */
    public void warn(String key, Object... args) {
        message(FacesMessage.SEVERITY_WARN, key, args);
    }

    /** It was refused: shown at the field that the problem names, else at the top; the form stays as it is. */
    public void problem(Problem problem) {
        problem(FacesContext.getCurrentInstance(), language, problem);
    }

    static void problem(FacesContext faces, Language language, Problem problem) {
        var input = problem.field() == null ? null : find(faces.getViewRoot(), problem.field());
        if (input instanceof UIInput field) {
            field.setValid(false);
        }
        var text = Texts.of(language.locale(), problem);
        faces.addMessage(
                input == null ? null : input.getClientId(faces),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private void message(Severity severity, String key, Object... args) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, Texts.of(language.locale(), key, args), null));
    }

    private static @Nullable UIComponent find(UIComponent from, String id) {
        for (Iterator<UIComponent> inside = from.getFacetsAndChildren(); inside.hasNext(); ) {
            UIComponent component = inside.next();
            UIComponent found = id.equals(component.getId()) ? component : find(component, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
