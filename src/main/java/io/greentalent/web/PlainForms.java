package io.greentalent.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

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
        renew(faces);
    }

    /** PrimeFaces makes a new nonce for a postback only when the request was forwarded: so it is taken for one, this once. */
    private static void renew(FacesContext faces) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var before = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        request.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, request.getRequestURI());
        PrimeFacesContext.getCspState(faces).getNonce();
        request.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, before);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
