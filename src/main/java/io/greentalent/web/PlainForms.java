package io.greentalent.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Lets a form be sent from a page without PrimeFaces' scripts. These would add the page's nonce to every form, and
 * PrimeFaces refuses to draw the page again without it. A page that is drawn anew as a whole gets a new nonce instead;
 * an AJAX answer still has to prove that it knows the old one.
 */
public class PlainForms implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";

    @Override
    public void beforePhase(PhaseEvent event) {
        // The view with its nonce is there only after it was restored.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.getViewRoot() == null
                || !faces.isPostback()
                || faces.getPartialViewContext().isAjaxRequest()
                || faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        var kept = faces.getViewRoot().getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
