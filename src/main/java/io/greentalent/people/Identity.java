package io.greentalent.people;

import io.greentalent.shared.KeyRing;

/**
 * What tells one person from another: a document's type and its number in canonical form. Never printed.
 *
 * @param type the type's code, see {@link IdType}
 * @param number canonical: no spaces, upper case
 */
public record Identity(String type, String number) {
    /** The keyed hash that rows are matched by; the type is part of it, as numbers of two kinds may coincide. */
    public String hash(KeyRing keys) {
        return keys.hash(type + ":" + number);
    }

    /** The hash that a row may still bear while keys change; else the same. */
    public String formerHash(KeyRing keys) {
        return keys.formerHash(type + ":" + number);
    }

    @Override
    public String toString() {
        return type;
    }
}
