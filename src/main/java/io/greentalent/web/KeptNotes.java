package io.greentalent.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries what was said over a redirect (提示保留): in the session until the next page is drawn. Faces' own flash goes by
 * cookies from response to request, and lost messages when another request of the same browser came between.
 */
public class KeptNotes implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String KEPT = KeptNotes.class.getName();

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE
                && !faces.getPartialViewContext().isAjaxRequest()) {
            taken(faces).forEach(note -> faces.addMessage(null, note));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var said = faces.getMessageList(null);
        if (event.getPhaseId() == PhaseId.INVOKE_APPLICATION && faces.getResponseComplete() && !said.isEmpty()) {
            var notes = new ArrayList<>(taken(faces));
            notes.addAll(said);
            faces.getExternalContext().getSessionMap().put(KEPT, notes);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<FacesMessage> taken(FacesContext faces) {
        if (faces.getExternalContext().getSession(false) == null) {
            return List.of();
        }
        var notes =
                (List<FacesMessage>) faces.getExternalContext().getSessionMap().remove(KEPT);
        return notes == null ? List.of() : notes;
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }
}
