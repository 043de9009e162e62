package io.greentalent.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps the nonce of a page's scripts in a bean between clicks (页面随机数保存). PrimeFaces puts it into the view's map, whose
 * keys another node cannot read: the server hides their class from applications (org.apache.myfaces.cdi is exported without
 * {@code thread-context}), and the whole session would be lost with the node that wrote it.
 */
public class NonceBetweenClicks implements PhaseListener {
    private static final long serialVersionUID = 1L;
    static final String NONCE = "primefaces.nonce";

    @Override
    public void beforePhase(PhaseEvent event) {
        // The view is there only after it was restored, and its nonce may be made until it was drawn.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var view = faces.getViewRoot();
        if (view == null || view.isTransient()) {
            return;
        }
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE || faces.getResponseComplete()) {
            putAway(view);
        } else if (event.getPhaseId() == PhaseId.RESTORE_VIEW && faces.isPostback()) {
            putBack(view);
        }
    }

    private static void putBack(UIViewRoot view) {
        if (!kept().get().isEmpty()) {
            view.getViewMap().put(NONCE, kept().get());
        }
    }

    private static void putAway(UIViewRoot view) {
        var map = view.getViewMap(false);
        if (map != null && map.remove(NONCE) instanceof String nonce) {
            kept().set(nonce);
        }
    }

    private static KeptNonce kept() {
        return CDI.current().select(KeptNonce.class).get();
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }
}
