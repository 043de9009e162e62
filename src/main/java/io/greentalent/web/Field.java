package io.greentalent.web;

import io.greentalent.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.api.InputHolder;

/**
 * An input with its label, help and message (表单项): {@code <gt:field label="…" help="…">} around one input. The input
 * needs no label of its own; what it is described by, and that it is wrong, is said to screen readers too.
 */
@FacesComponent("io.greentalent.Field")
public class Field extends UIComponentBase {
    @Override
    public String getFamily() {
        return "io.greentalent";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        var out = faces.getResponseWriter();
        var input = input(this);
        var messages = messages(faces, input);
        out.startElement("div", this);
        out.writeAttribute("id", getClientId(faces), null);
        out.writeAttribute("class", "gt-field" + (messages.isEmpty() ? "" : " gt-invalid") + extra(), null);
        if (input != null && isGroup(input)) {
            group(out, faces, !messages.isEmpty());
            label(out, faces, input);
        } else if (input != null) {
            wire(faces, input, !messages.isEmpty());
            label(out, faces, input);
        }
    }

    /** Of several boxes each has its own label: what is said of all of them belongs to the group. */
    private void group(ResponseWriter out, FacesContext faces, boolean wrong) throws IOException {
        out.writeAttribute("role", "group", null);
        out.writeAttribute("aria-labelledby", getClientId(faces) + "-label", null);
        if (!described(faces, wrong).isEmpty()) {
            out.writeAttribute("aria-describedby", described(faces, wrong), null);
        }
    }

    private String described(FacesContext faces, boolean wrong) {
        String own = getClientId(faces);
        return ((wrong ? own + "-error " : "") + (text("help").isEmpty() ? "" : own + "-help")).strip();
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        var out = faces.getResponseWriter();
        var input = input(this);
        for (FacesMessage message : messages(faces, input)) {
            out.startElement("div", null);
            out.writeAttribute("class", "gt-error", null);
            out.writeAttribute("id", getClientId(faces) + "-error", null);
            out.writeText(message.getSummary(), null);
            out.endElement("div");
        }
        if (!text("help").isEmpty()) {
            out.startElement("div", null);
            out.writeAttribute("class", "gt-help", null);
            out.writeAttribute("id", getClientId(faces) + "-help", null);
            out.writeText(text("help"), null);
            out.endElement("div");
        }
        out.endElement("div");
    }

    private void label(ResponseWriter out, FacesContext faces, UIComponent input) throws IOException {
        boolean group = isGroup(input);
        out.startElement(group ? "div" : "label", null);
        out.writeAttribute("class", "gt-label", null);
        out.writeAttribute("id", getClientId(faces) + "-label", null);
        if (!group) {
            out.writeAttribute("for", focusId(faces, input), null);
        }
        out.writeText(text("label"), null);
        if (isRequired(input)) {
            out.startElement("span", null);
            out.writeAttribute("class", "gt-required", null);
            out.writeText(Texts.of(faces.getViewRoot().getLocale(), "web.field.required"), null);
            out.endElement("span");
        }
        out.endElement(group ? "div" : "label");
    }

    private void wire(FacesContext faces, UIComponent input, boolean wrong) {
        input.getAttributes().putIfAbsent("label", text("label"));
        var extra = input.getPassThroughAttributes(true);
        String described = described(faces, wrong);
        if (described.isEmpty()) {
            extra.remove("aria-describedby");
        } else {
            extra.put("aria-describedby", described);
        }
        if (wrong) {
            extra.put("aria-invalid", "true");
        } else {
            extra.remove("aria-invalid");
        }
    }

    private boolean isRequired(UIComponent input) {
        return Boolean.parseBoolean(text("required")) || (input instanceof UIInput i && i.isRequired());
    }

    private String extra() {
        return text("styleClass").isEmpty() ? "" : " " + text("styleClass");
    }

    private String text(String attribute) {
        return Objects.toString(getAttributes().get(attribute), "");
    }

    private static boolean isGroup(UIComponent input) {
        String renderer = Objects.toString(input.getRendererType(), "");
        return renderer.contains("Radio") || (input instanceof UISelectMany && renderer.contains("Checkbox"));
    }

    private static List<FacesMessage> messages(FacesContext faces, @Nullable UIComponent input) {
        return input == null ? List.of() : faces.getMessageList(input.getClientId(faces));
    }

    private static @Nullable UIComponent input(UIComponent from) {
        for (Iterator<UIComponent> inside = from.getFacetsAndChildren(); inside.hasNext(); ) {
            UIComponent component = inside.next();
            UIComponent found = component instanceof EditableValueHolder ? component : input(component);
            if (found != null && found.isRendered()) {
                return found;
            }
        }
        return null;
    }

    /** The id of the element that takes the focus for a component. */
    static String focusId(FacesContext faces, UIComponent input) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(faces);
    }

    /** As above, by the component's client id; that id itself where there is no such component. */
    static String focusId(FacesContext faces, String clientId) {
        UIComponent found = faces.getViewRoot().findComponent(":" + clientId);
        return found == null ? clientId : focusId(faces, found);
    }
}
