package io.greentalent.web;

import io.greentalent.shared.Causes;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Unanswered;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The outermost handler of Faces pages (异常处理). A refusal during an action becomes a message and the form stays; while a
 * page is opened it becomes the page of 404, 403 or 400. Anything else becomes 500 with an incident number: the trace
 * stands in the log only.
 */
public class Incidents extends ExceptionHandlerWrapper {
    /** Puts the handler in the place of the standard one. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Incidents(getWrapped().getExceptionHandler());
        }
    }

    public Incidents(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var faces = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (!faces.getResponseComplete()) {
                answer(faces, thrown);
            }
        }
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        var problem = Causes.find(thrown, Problem.class);
        var unanswered = problem == null ? Unanswered.problem(thrown) : null;
        if (unanswered != null) {
            request(faces).setAttribute(ErrorPage.PROBLEM, unanswered);
            show(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE, RequestIncident.logged(request(faces), thrown));
        } else if (Causes.find(thrown, ViewExpiredException.class) != null) {
            show(faces, ErrorPage.EXPIRED, null);
        } else if (problem == null && unreadable(faces)) {
            RequestIncident.logged(request(faces), thrown);
            show(faces, ErrorPage.EXPIRED, null);
        } else if (problem instanceof NotFound) {
            tell(faces, problem);
            show(faces, HttpServletResponse.SC_NOT_FOUND, null);
        } else if (problem instanceof Denied) {
            tell(faces, problem);
            show(faces, HttpServletResponse.SC_FORBIDDEN, null);
        } else if (problem != null && faces.isPostback() && !rendering(faces)) {
            Show.problem(faces, CDI.current().select(Language.class).get(), problem);
        } else if (problem != null) {
            request(faces).setAttribute(ErrorPage.PROBLEM, problem);
            show(faces, HttpServletResponse.SC_BAD_REQUEST, null);
        } else {
            show(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, RequestIncident.logged(request(faces), thrown));
        }
    }

    private static boolean unreadable(FacesContext faces) {
        String token = faces.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        return faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && unreadable(token, faces.getViewRoot() != null);
    }

    /**
     * What breaks while a view is looked up for the token that the browser sent, before there is a view, is that token: as
     * good as none. What breaks while the view is built is a failure of the page. Views of ours that take a form keep their
     * state: a token of none is made up.
     */
    static boolean unreadable(@Nullable String token, boolean building) {
        return token != null && (!building || token.equals("stateless"));
    }

    private static void tell(FacesContext faces, Problem problem) {
        var request = request(faces);
        CDI.current().select(Denials.class).get().tell(request, request.getServletPath(), problem);
    }

    private static boolean rendering(FacesContext faces) {
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** The page of that status; inside an AJAX request, which cannot show one, a redirect to it. */
    private static void show(FacesContext faces, int status, @Nullable String incident) {
        var external = faces.getExternalContext();
        try {
            if (faces.getPartialViewContext().isAjaxRequest() || status == ErrorPage.EXPIRED) {
                external.redirect(ErrorPage.address(request(faces), status, incident));
            } else if (external.isResponseCommitted()) {
                // Too late for a status: the browser at least gets no half page that looks whole.
                ((HttpServletResponse) external.getResponse()).flushBuffer();
            } else {
                external.responseReset();
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}
