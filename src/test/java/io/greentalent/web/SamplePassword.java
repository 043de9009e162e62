package io.greentalent.web;

/** The password of the sample's accounts, as the sign-in page tells it. */
final class SamplePassword {
    static final String OF_ALL = "Gt-sample-2026";

    private SamplePassword() {}
}
