package io.greentalent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages at the top of the page (消息): errors first, each a link to its field where it has one. */
@Named
@RequestScoped
public class Notes {
    /**
     * One message.
     *
     * @param kind bad, warn, info or ok
     * @param href the field's anchor, or empty
     */
    public record Note(String kind, String text, String href) {}

    /** All messages of this request. */
    public List<Note> getList() {
        var faces = FacesContext.getCurrentInstance();
        var notes = new ArrayList<Note>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            faces.getMessageList(id).forEach(m -> notes.add(note(faces, id, m)));
        }
        notes.sort((a, b) -> Boolean.compare(b.kind().equals("bad"), a.kind().equals("bad")));
        return notes;
    }

    private static Note note(FacesContext faces, @Nullable String clientId, FacesMessage message) {
        // What is not marked is written to the server's log as never shown, with the names in it.
        message.rendered();
        String href = clientId == null || clientId.isEmpty() ? "" : "#" + Field.focusId(faces, clientId);
        return new Note(kind(message.getSeverity()), message.getSummary(), href);
    }

    private static String kind(Severity severity) {
        if (severity == FacesMessage.SEVERITY_ERROR || severity == FacesMessage.SEVERITY_FATAL) {
            return "bad";
        }
        return severity == FacesMessage.SEVERITY_WARN ? "warn" : "ok";
    }
}
