package io.greentalent.shared;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this request or of this piece of background work. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = Caller.NOBODY;

    public Caller get() {
        return caller;
    }

    public void set(Caller now) {
        caller = now;
    }
}
