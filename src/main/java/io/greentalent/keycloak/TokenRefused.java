package io.greentalent.keycloak;

/** Keycloak gave no token, or one that is not for us (令牌无效). The reason holds nothing of the token. */
class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    TokenRefused(String why) {
        super(why);
    }

    TokenRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
