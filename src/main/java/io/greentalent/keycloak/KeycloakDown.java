package io.greentalent.keycloak;

/** Keycloak did not answer, or answered that it can't (认证服务不可用); it is asked again later. */
class KeycloakDown extends Exception {
    private static final long serialVersionUID = 1L;

    KeycloakDown(String what, Throwable cause) {
        super(what, cause);
    }

    KeycloakDown(String what) {
        super(what);
    }
}
