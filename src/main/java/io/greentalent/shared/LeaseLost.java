package io.greentalent.shared;

/** Another node does this work now (租约已失): nothing of it may be written here any more. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String what) {
        super("another node has taken over " + what);
    }
}
