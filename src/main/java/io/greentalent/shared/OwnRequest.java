package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Gives background work a request context in which the product itself is the caller (后台上下文). A controller remembers that
 * it activated the context, whichever thread it was: shared by two threads, the second one would keep its context for ever,
 * and the next request on that thread would fail. So each piece of work has its own.
 */
@ApplicationScoped
class OwnRequest {
    @Inject
    Instance<RequestContextController> requests;

    @Inject
    CurrentCaller who;

    void run(Runnable work) {
        var request = requests.get();
        boolean mine = request.activate();
        var before = who.get();
        try {
            who.set(Caller.SYSTEM);
            work.run();
        } finally {
            who.set(before);
            if (mine) {
                request.deactivate();
            }
            requests.destroy(request);
        }
    }
}
