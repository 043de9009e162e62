package io.greentalent.shared;

/** The database was lost while it was told to commit (结果不明): whether it did, only a look tells. */
final class InDoubt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InDoubt(Throwable cause) {
        super("lost during commit", cause);
    }
}
