package io.greentalent.web;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** The nonce of a page's scripts between its clicks (页面随机数); see {@link NonceBetweenClicks}. */
@ViewScoped
public class KeptNonce implements Serializable {
    private static final long serialVersionUID = 1L;

    private String nonce = "";

    /** Empty where there is none. */
    String get() {
        return nonce;
    }

    void set(String now) {
        nonce = now;
    }
}
